package org.digitaldiplomacy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.edition.PublishedTable;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Scores;

/**
 * The tables that a methodology folder brings to be reproduced: {@code expected/<year>.csv}, made from {@code
 * data/<year>.csv}.
 */
final class PublishedTables {

    private static final int SHOWN = 10;

    private final Inputs inputs;
    private final Path folder;

    PublishedTables(Inputs inputs, Path folder) {
        this.inputs = inputs;
        this.folder = folder;
    }

    /**
     * How one table compares.
     *
     * @param sentence for people; where the table is not reproduced, with the first lines that differ
     */
    record Comparison(boolean agrees, String sentence) {}

    /** Whether the folder has data of its own, so that it is not meant for other data. */
    static boolean hasOwnData(Path folder) {
        return Files.isDirectory(folder.resolve("data"));
    }

    /** One comparison for each table, by year. */
    List<Comparison> against(Methodology methodology) throws IOException {
        Path expected = folder.resolve("expected");
        if (!Files.isDirectory(expected)) {
            return List.of();
        }
        List<Comparison> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(expected)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                all.add(compare(file, methodology));
            }
        }
        return all;
    }

    private Comparison compare(Path file, Methodology methodology) {
        String name = "expected/" + file.getFileName();
        String year = String.valueOf(file.getFileName()).replace(".csv", "");
        if (!year.matches("[12][0-9]{3}")) {
            return new Comparison(false, name + ": found a file of that name, expected <year>.csv, such as 2022.csv");
        }
        DataFiles.Published published = inputs.files().published(file);
        if (published instanceof DataFiles.Published.Read read) {
            return compare(name, read.table(), Integer.parseInt(year), methodology);
        }
        return new Comparison(false, ((DataFiles.Published.Refused) published).report());
    }

    private Comparison compare(String name, PublishedTable table, int asOf, Methodology methodology) {
        Set<String> columns = methodology.columns();
        DataFiles.Reading.Read data = inputs.data(
                folder.resolve("data").resolve(asOf + ".csv").toString(),
                new DataFiles.Wanted(columns, Set.of(), asOf));
        Scores scores = Engine.score(methodology, data.panel(), asOf);
        Optional<String> unknown = table.values().keySet().stream()
                .filter(node -> !scores.nodeIds().contains(node))
                .findFirst();
        return unknown.isPresent()
                ? new Comparison(
                        false,
                        name + ": found the column " + unknown.get() + ", expected one of "
                                + String.join(", ", scores.nodeIds()))
                : told(name, table.against(scores));
    }

    private static Comparison told(String name, List<PublishedTable.Line> lines) {
        long exact = lines.stream().filter(PublishedTable.Line::isExact).count();
        long near =
                lines.stream().filter(line -> line.agrees() && !line.isExact()).count();
        List<PublishedTable.Line> off =
                lines.stream().filter(line -> !line.agrees()).toList();
        StringBuilder told = new StringBuilder(name + ": " + exact + " of " + lines.size()
                + " published values are met exactly, " + near
                + " but for one in the last decimal");
        off.stream().limit(SHOWN).forEach(line -> told.append("\n    ").append(sentence(line)));
        if (off.size() > SHOWN) {
            told.append("\n    … and ").append(off.size() - SHOWN).append(" more");
        }
        return new Comparison(off.isEmpty(), told.toString());
    }

    private static String sentence(PublishedTable.Line line) {
        String score = line.score().isPresent() ? ExactNumber.text(line.score().getAsDouble()) : "no score";
        String rank =
                line.hasPublishedRank() ? "" : " and rank " + line.publishedRank() + ", found rank " + line.rank();
        return line.unit() + ", " + line.node() + ": found " + score + ", expected "
                + line.published().toPlainString() + rank;
    }
}
