package org.digitaldiplomacy.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.EditionPackage;
import org.digitaldiplomacy.edition.PanelAssembly;
import org.digitaldiplomacy.edition.PublishedTable;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;
import org.digitaldiplomacy.ingest.files.UnreadableFileException;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.ingest.table.Problems;
import org.digitaldiplomacy.ingest.table.PublishedSheet;
import org.digitaldiplomacy.ingest.table.ScoringSheet;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.port.DataNames;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.scoring.Panel;
import org.jspecify.annotations.Nullable;

/** Data packages and single CSV files as panels. */
public final class FilePanels implements DataFiles {

    private static final String BUNDLED = "data";

    private final PackageReader packages;

    public FilePanels(PackageReader packages) {
        this.packages = packages;
    }

    @Override
    public Reading bundled() {
        return reading(packages.read(FilePanels.class.getClassLoader(), BUNDLED));
    }

    @Override
    public List<Country> countries() {
        return packages.countries(FilePanels.class.getClassLoader(), BUNDLED);
    }

    @Override
    public Reading read(Path file, Wanted wanted) {
        boolean isPackage = Files.isDirectory(file) || file.toString().endsWith(".zip");
        return isPackage ? reading(packages.read(file)) : sheet(file, wanted);
    }

    @Override
    public void unpack(@Nullable Path directoryOrZip, Path folder) throws IOException {
        packages.unpack(directoryOrZip, FilePanels.class.getClassLoader(), BUNDLED, folder);
    }

    @Override
    public EditionPackage edition(Path file) {
        return EditionPackageReader.read(file);
    }

    @Override
    public Published published(Path file) {
        Problems problems = new Problems();
        Optional<PublishedTable> table =
                parse(file, problems, text -> new PublishedSheet(file.toString(), problems).read(text));
        return table.isPresent() ? new Published.Read(table.get()) : new Published.Refused(report(problems));
    }

    private static Reading reading(PackageReading outcome) {
        if (outcome instanceof PackageReading.Accepted accepted) {
            DataPackage data = accepted.dataPackage();
            DataNames names = DataNames.of(data.indicators(), data.groups(), data.countries());
            return new Reading.Read(PanelAssembly.of(data), names, data);
        }
        return new Reading.Refused(((PackageReading.Refused) outcome).report());
    }

    private static Reading sheet(Path file, Wanted wanted) {
        Problems problems = new Problems();
        ScoringSheet sheet = new ScoringSheet(file.toString(), wanted, problems);
        Optional<Panel> panel = parse(file, problems, sheet::read);
        return panel.isPresent()
                ? new Reading.Read(panel.get(), sheet.names(), null)
                : new Reading.Refused(report(problems));
    }

    /** Reads one file. */
    private interface Sheet<T> {
        Optional<T> read(StrictUtf8Reader text) throws IOException;
    }

    /** @return empty where there are problems, which are then told */
    private static <T> Optional<T> parse(Path file, Problems problems, Sheet<T> sheet) {
        try (StrictUtf8Reader text = new StrictUtf8Reader(new BufferedInputStream(Files.newInputStream(file)))) {
            return sheet.read(text);
        } catch (UnreadableFileException e) {
            problems.add(new Problem(file.toString(), e.line(), "", e.found(), e.expected()));
        } catch (IOException e) {
            problems.addFile(file.toString(), "a file that cannot be read (" + e + ")", "a readable CSV file");
        }
        return Optional.empty();
    }

    private static String report(Problems problems) {
        int total = problems.total();
        StringBuilder report =
                new StringBuilder("The data is refused, with " + total + (total == 1 ? " problem:" : " problems:"));
        problems.kept().forEach(p -> report.append("\n  ").append(p.sentence()));
        if (total > problems.kept().size()) {
            report.append("\n  … and ").append(total - problems.kept().size()).append(" more");
        }
        return report.toString();
    }
}
