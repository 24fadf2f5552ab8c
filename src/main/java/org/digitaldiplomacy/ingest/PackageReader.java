package org.digitaldiplomacy.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaldiplomacy.ingest.files.Limits;
import org.digitaldiplomacy.ingest.files.PackageFiles;
import org.digitaldiplomacy.ingest.files.UnreadableFileException;
import org.digitaldiplomacy.ingest.table.Problems;
import org.digitaldiplomacy.model.Country;
import org.jspecify.annotations.Nullable;

/**
 * Reads a data package from a directory, a zip or the classpath, and accepts or refuses it whole.
 *
 * <p>A package is a Frictionless Data Package whose resources are the tables of the index: {@code sources}, {@code
 * countries}, {@code indicators} and {@code observations}, without which it says nothing; {@code groups}, {@code
 * memberships}, {@code institutions}, {@code accounts}, {@code account_metrics}, {@code treaties}, {@code treaty_actions},
 * {@code mission_links}, {@code relations} and {@code incidents} as it has them. A resource bears its table's name, or that name, a hyphen and a part's name where a
 * table is spread over several files. Files are CSV with commas and a header of exactly the table's columns, in any
 * order, in UTF-8 with or without a byte order mark. A CSV file that {@code datapackage.json} does not list is refused,
 * since it was hardly meant to be left out; other files are nobody's business. Hashes and sizes are compared where they
 * are stated.
 */
public final class PackageReader {

    private static final String README = "README.md";

    private final Clock clock;
    private final Limits limits;

    /** @param clock tells the day after which no date may lie */
    public PackageReader(Clock clock) {
        this(clock, Limits.DEFAULT);
    }

    PackageReader(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** Reads a user's package. */
    public PackageReading read(Path directoryOrZip) {
        Problems problems = new Problems();
        try (PackageFiles files = PackageFiles.at(directoryOrZip, limits)) {
            return read(files, problems);
        } catch (UnreadableFileException unreadable) {
            problems.addFile(directoryOrZip.toString(), unreadable.found(), unreadable.expected());
        } catch (IOException unreadable) {
            problems.addFile(directoryOrZip.toString(), "what cannot be read (" + unreadable + ")", "a readable one");
        }
        return new PackageReading.Refused(directoryOrZip.toString(), problems.kept(), problems.total());
    }

    /** Reads a package that is a part of the application, such as the bundled one in {@code data}. */
    public PackageReading read(ClassLoader loader, String folder) {
        return read(PackageFiles.onClasspath(loader, folder), new Problems());
    }

    /**
     * The countries of a package that is a part of the application, without its other tables.
     *
     * @throws IllegalStateException where they cannot be read
     */
    List<Country> countries(ClassLoader loader, String folder) {
        PackageFiles files = PackageFiles.onClasspath(loader, folder);
        return new PackageAssembly(files, LocalDate.now(clock), new Problems()).countries();
    }

    /** The digest that a user's package has if it is accepted, told without reading it; empty where it won't be. */
    public Optional<String> digest(Path directoryOrZip) {
        try (PackageFiles files = PackageFiles.at(directoryOrZip, limits)) {
            return digest(files);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The digest of a package that is a part of the application. */
    public Optional<String> digest(ClassLoader loader, String folder) {
        return digest(PackageFiles.onClasspath(loader, folder));
    }

    /** Copies the descriptor and the files that it lists, and whatever else a directory or zip has beside them. */
    void unpack(@Nullable Path directoryOrZip, ClassLoader loader, String bundled, Path folder) throws IOException {
        try (PackageFiles files = directoryOrZip == null
                ? PackageFiles.onClasspath(loader, bundled)
                : PackageFiles.at(directoryOrZip, limits)) {
            Set<String> paths = new TreeSet<>(files.list());
            paths.add(Descriptor.FILE);
            new PackageAssembly(files, LocalDate.now(clock), new Problems())
                    .descriptor()
                    .ifPresent(d -> d.resources().forEach(resource -> paths.add(resource.path())));
            if (files.open(README).isPresent()) {
                paths.add(README);
            }
            for (String path : paths) {
                copy(files, path, folder.resolve(path));
            }
        }
    }

    private static void copy(PackageFiles files, String path, Path to) throws IOException {
        try (InputStream in = files.open(path).orElse(null)) {
            if (in == null) {
                throw new IOException("found no " + path + " in " + files.name() + ", expected it");
            }
            Files.createDirectories(to.getParent());
            Files.copy(in, to);
        }
    }

    private Optional<String> digest(PackageFiles files) {
        return new PackageAssembly(files, LocalDate.now(clock), new Problems()).digest();
    }

    private PackageReading read(PackageFiles files, Problems problems) {
        return new PackageAssembly(files, LocalDate.now(clock), problems).reading();
    }
}
