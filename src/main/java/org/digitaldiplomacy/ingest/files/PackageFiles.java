package org.digitaldiplomacy.ingest.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of one data package, by paths relative to its {@code datapackage.json}. */
public sealed interface PackageFiles extends Closeable permits ClasspathFolder, Directory, ZipArchive {

    /** Name of the package in messages: the path that it was opened at. */
    String name();

    /**
     * Opens a file within the package's limits.
     *
     * @param path accepted by {@link #isBelow}
     * @return nothing where there is no such file
     */
    Optional<InputStream> open(String path) throws IOException;

    /** The paths of all files, sorted; empty where they cannot be listed. */
    List<String> list() throws IOException;

    @Override
    default void close() throws IOException {}

    /** A directory or a zip file. */
    static PackageFiles at(Path path, Limits limits) throws IOException {
        if (Files.isDirectory(path)) {
            return Directory.open(path, limits);
        }
        if (Files.isRegularFile(path)) {
            return ZipArchive.open(path, limits);
        }
        throw new UnreadableFileException(0, "no such directory or file", "a directory or zip with a datapackage.json");
    }

    /** A folder of the application itself. */
    static PackageFiles onClasspath(ClassLoader loader, String folder) {
        return new ClasspathFolder(loader, folder, new Allowance(Limits.DEFAULT));
    }

    /** Whether a path is relative, plain and leads nowhere but below the package. */
    static boolean isBelow(String path) {
        return path.chars().noneMatch(letter -> letter == '\\' || letter == ':' || Character.isISOControl(letter))
                && Arrays.stream(path.split("/", -1)).noneMatch(Set.of("", ".", "..")::contains);
    }
}
