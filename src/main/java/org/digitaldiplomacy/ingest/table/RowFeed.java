package org.digitaldiplomacy.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    /** Rows at hand, each with its cells by column. */
    record AtHand(List<Map<String, String>> given) implements RowFeed {
        @Override
        public String file(String table) {
            return table;
        }

        @Override
        public boolean isSelfDescribed() {
            return true;
        }

        @Override
        public boolean read(String file, TableRows<?> table, Problems problems, Consumer<Row> rows) {
            table.table().columns().stream()
                    .filter(column -> given.stream().noneMatch(cells -> cells.containsKey(column.name())))
                    .forEach(table::lack);
            int number = 0;
            for (Map<String, String> cells : given) {
                number++;
                Row row = new Row(new Key.Place(file, number), table, texts(table, cells), problems);
                cells.forEach((column, text) -> {
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
