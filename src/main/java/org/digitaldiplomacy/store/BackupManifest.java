package org.digitaldiplomacy.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.port.DatabaseCopies.Contents;
import org.digitaldiplomacy.port.DatabaseCopies.Refused;

/**
 * Table of contents of a backup, as lines of words with tabs between.
 *
 * @param migrations that made the schema, in order
 * @param years that have a partition of {@code account_metric}, retired ones included
 * @param sequences with the last number that each gave away
 * @param tables in an order in which each comes after those that it refers to
 */
record BackupManifest(
        Instant at, List<Migration> migrations, List<Year> years, List<Sequence> sequences, List<Table> tables) {

    static final String ENTRY = "manifest.tsv";

    private static final String FORMAT = "digital-diplomacy-backup";
    private static final String VERSION = "1";

    BackupManifest {
        migrations = List.copyOf(migrations);
        years = List.copyOf(years);
        sequences = List.copyOf(sequences);
        tables = List.copyOf(tables);
    }

    /** Script of Flyway's, and the checksum that Flyway gives it. */
    record Migration(String script, String checksum) {}

    /** Year of measurements: open, detached into a table of its own, or dropped. */
    record Year(int year, State state) {
        enum State {
            OPEN,
            DETACHED,
            DROPPED
        }
    }

    record Sequence(String name, long last) {}

    /** @param columns that are stored, not computed; with commas between */
    record Table(String name, String columns, long rows, String digest) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    Contents contents() {
        return new Contents(
                at,
                tables.size(),
                tables.stream().mapToLong(Table::rows).sum(),
                RowDigest.of(text().getBytes(StandardCharsets.UTF_8)));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        line(text, FORMAT, VERSION);
        line(text, "at", at);
        migrations.forEach(m -> line(text, "migration", m.script(), m.checksum()));
        years.forEach(y -> line(text, "year", y.year(), y.state()));
        sequences.forEach(s -> line(text, "sequence", s.name(), s.last()));
        tables.forEach(t -> line(text, "table", t.name(), t.columns(), t.rows(), t.digest()));
        return text.toString();
    }

    private static void line(StringBuilder text, Object... words) {
        for (int i = 0; i < words.length; i++) {
            text.append(i == 0 ? "" : "\t").append(words[i]);
        }
        text.append('\n');
    }

    /** @throws Refused where a line is not one of a manifest */
    static BackupManifest read(String text) {
        List<Migration> migrations = new ArrayList<>();
        List<Year> years = new ArrayList<>();
        List<Sequence> sequences = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(FORMAT + "\t" + VERSION)) {
            throw new Refused("found '" + (lines.isEmpty() ? "" : lines.get(0)) + "' as the first line of " + ENTRY
                    + ", expected '" + FORMAT + " " + VERSION + "'");
        }
        try {
            for (String line : lines.subList(2, lines.size())) {
                String[] words = line.split("\t", -1);
                switch (words[0]) {
                    case "migration" -> migrations.add(new Migration(words[1], words[2]));
                    case "year" -> years.add(new Year(Integer.parseInt(words[1]), Year.State.valueOf(words[2])));
                    case "sequence" -> sequences.add(new Sequence(words[1], Long.parseLong(words[2])));
                    case "table" -> tables.add(new Table(words[1], words[2], Long.parseLong(words[3]), words[4]));
                    default -> throw new IllegalArgumentException(line);
                }
            }
            Instant at = Instant.parse(lines.get(1).replaceFirst("^at\t", ""));
            return new BackupManifest(at, migrations, years, sequences, tables);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException damaged) {
            throw new Refused(
                    "found a damaged " + ENTRY + " (" + damaged.getMessage() + "), expected one that backup wrote");
        }
    }
}
