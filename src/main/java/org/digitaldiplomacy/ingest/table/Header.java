package org.digitaldiplomacy.ingest.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file's header: exactly the names of the table's columns, in any order, and perhaps some that only repeat what these
 * say. Columns that came later may be left out.
 *
 * @param positions where each of the table's columns stands; -1 for one that is left out
 * @param told where each column that repeats stands; -1 for one that is not there
 * @param width how many columns the file has
 */
record Header(int[] positions, int[] told, int width) {

    static Optional<Header> read(List<String> names, String file, Table<?> table, Problems problems) {
        int before = problems.total();
        if (names.size() == 1 && table.columns().size() > 1) {
            String found = Problem.quote(names.get(0));
            problems.add(new Problem(file, 1, "", found, "a header with commas between: " + of(table)));
            return Optional.empty();
        }
        List<String> known = table.columns().stream().map(Column::name).toList();
        List<String> told = table.told().stream().map(Told::name).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!known.contains(name) && !told.contains(name)) {
                String hint = problems.hint(name, known);
                problems.add(new Problem(file, 1, "", "the column " + Problem.quote(name), "only " + of(table) + hint));
            } else if (!seen.add(name)) {
                problems.add(new Problem(file, 1, name, "the column twice", "each column once"));
            }
        }
        for (Column<?> column : table.columns()) {
            if (!seen.contains(column.name()) && !column.later()) {
                problems.add(new Problem(file, 1, column.name(), "no such column", "all of " + of(table)));
            }
        }
        return problems.total() > before
                ? Optional.empty()
                : Optional.of(new Header(places(known, names), places(told, names), names.size()));
    }

    private static int[] places(List<String> columns, List<String> names) {
        return columns.stream().mapToInt(names::indexOf).toArray();
    }

    /** A table's header as it is written. */
    static String of(Table<?> table) {
        return table.columns().stream().map(Column::name).collect(Collectors.joining(","));
    }

    /** A record's cells in the order of the table's columns. */
    String[] inOrder(CsvRecord record) {
        String[] texts = new String[positions.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = positions[i] < 0 ? "" : record.getField(positions[i]);
        }
        return texts;
    }

    /** Refuses the row where a cell that repeats contradicts it. */
    void check(Row row, Table<?> table, CsvRecord record) {
        for (int i = 0; i < told.length; i++) {
            if (told[i] >= 0) {
                table.told().get(i).check(row, record.getField(told[i]));
            }
        }
    }
}
