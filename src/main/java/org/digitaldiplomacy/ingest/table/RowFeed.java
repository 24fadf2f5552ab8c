package org.digitaldiplomacy.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.digitaldiplomacy.ingest.files.StrictUtf8Reader;
import org.digitaldiplomacy.intake.ImportOrder.Format;

/** Way in which the rows of an import arrive. */
public sealed interface RowFeed {

    /** Name of the rows in messages. */
    String file(String table);

    /** Whether each row says its columns itself, so that a problem of the first one spoils no other. */
    boolean isSelfDescribed();

    /** @return whether the end was reached */
    boolean read(String file, TableRows<?> table, Problems problems, Consumer<Row> rows) throws IOException;

    /** @param bytes unpacked */
    record OfFile(InputStream bytes, Format format) implements RowFeed {
        @Override
        public String file(String table) {
            return table + (isSelfDescribed() ? ".ndjson" : ".csv");
        }

        @Override
        public boolean isSelfDescribed() {
            return switch (format) {
                case CSV -> false;
                case NDJSON -> true;
            };
        }

        @Override
        public boolean read(String file, TableRows<?> table, Problems problems, Consumer<Row> rows) throws IOException {
            try (StrictUtf8Reader text = new StrictUtf8Reader(bytes)) {
                return switch (format) {
                    case CSV -> new TableReader(file, table, problems, rows).read(text);
                    case NDJSON -> new NdjsonReader(file, table, problems, rows).read(text);
                };
            }
        }
    }

    /**
     * Rows that are in memory once they are read.
     *
     * @param isSelfDescribed false where a problem of the whole spoils each row
     */
    record AtHand(Source source, boolean isSelfDescribed) implements RowFeed {

        /** Reads the rows. */
        public interface Source {
            Rows read() throws IOException;
        }

        /** @param told problems of the whole, which stand before those of its rows */
        public record Rows(List<Given> given, List<Problem> told) {}

        /** A row's number or line, and its cells by column. */
        public record Given(int line, Map<String, String> cells) {}

        /** Numbers rows from 1. */
        public static AtHand of(List<Map<String, String>> rows) {
            List<Given> numbered = IntStream.range(0, rows.size())
                    .mapToObj(i -> new Given(i + 1, rows.get(i)))
                    .toList();
            return new AtHand(() -> new Rows(numbered, List.of()), true);
        }

        @Override
        public String file(String table) {
            return table;
        }

        @Override
        public boolean read(String file, TableRows<?> table, Problems problems, Consumer<Row> rows) throws IOException {
            Rows all = source.read();
            all.told().forEach(problems::add);
            table.table().columns().stream()
                    .filter(column ->
                            all.given().stream().noneMatch(row -> row.cells().containsKey(column.name())))
                    .forEach(table::lack);
            for (Given each : all.given()) {
                Row row = new Row(new Key.Place(file, each.line()), table, texts(table, each.cells()), problems);
                each.cells().forEach((column, text) -> {
                    if (NdjsonReader.hasHalfCharacter(text)) {
                        row.refuse(column, "half of a surrogate pair", "whole characters");
                    }
                });
                rows.accept(row);
            }
            return true;
        }

        private static String[] texts(TableRows<?> table, Map<String, String> cells) {
            String[] texts = new String[table.table().columns().size()];
            Arrays.fill(texts, "");
            cells.forEach(
                    (column, text) -> texts[
                            table.position(column)
                                    .orElseThrow(() -> new IllegalArgumentException(
                                            "no column " + column + " of " + table.table()))] = text);
            return texts;
        }
    }
}
