package org.digitaldiplomacy.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.PanelAssembly;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;
import org.digitaldiplomacy.ingest.files.UnreadableFileException;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.ingest.table.Problems;
import org.digitaldiplomacy.ingest.table.ScoringSheet;
import org.digitaldiplomacy.scoring.Panel;

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
    public Reading read(Path file, Set<String> columns, int year) {
        boolean isPackage = Files.isDirectory(file) || file.toString().endsWith(".zip");
        return isPackage ? reading(packages.read(file)) : sheet(file, columns, year);
    }

    private static Reading reading(PackageReading outcome) {
        if (outcome instanceof PackageReading.Accepted accepted) {
            return new Reading.Read(PanelAssembly.of(accepted.dataPackage()));
        }
        return new Reading.Refused(((PackageReading.Refused) outcome).report());
    }

    private static Reading sheet(Path file, Set<String> columns, int year) {
        Problems problems = new Problems();
        Optional<Panel> panel = Optional.empty();
        try (StrictUtf8Reader text = new StrictUtf8Reader(new BufferedInputStream(Files.newInputStream(file)))) {
            panel = new ScoringSheet(file.toString(), columns, year, problems).read(text);
        } catch (UnreadableFileException e) {
            problems.add(new Problem(file.toString(), e.line(), "", e.found(), e.expected()));
        } catch (IOException e) {
            problems.addFile(file.toString(), "a file that cannot be read (" + e + ")", "a readable CSV file");
        }
        if (problems.total() == 0 && panel.isPresent()) {
            return new Reading.Read(panel.get());
        }
        StringBuilder report = new StringBuilder("The data is refused, with " + problems.total() + " problems:");
        problems.kept().forEach(p -> report.append("\n  ").append(p.sentence()));
        return new Reading.Refused(report.toString());
    }
}
