package org.digitaldiplomacy.ingest.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digitaldiplomacy.table.Added;
import org.digitaldiplomacy.table.Column;

/**
 * A file's header: exactly the names of the table's columns, in any order, each as data packages or as downloads spell it,
 * and perhaps some that downloads add. Columns that came later may be left out.
 *
 * @param rows of the table
 * @param positions where each of the table's columns stands; -1 for one that is left out
 * @param added where columns stand that downloads add
 * @param width how many columns the file has
 * @param isDownload whether the row's id is called as in downloads
 */
record Header(TableRows<?> rows, int[] positions, Map<Added, Integer> added, int width, boolean isDownload) {

    static Optional<Header> read(List<String> names, String file, TableRows<?> rows, Problems problems) {
        int before = problems.total();
        List<Column> columns = rows.table().columns();
        if (names.size() == 1 && columns.size() > 1) {
            String found = Problem.quote(names.get(0));
            problems.add(new Problem(file, 1, "", found, "a header with commas between: " + of(rows)));
            return Optional.empty();
        }
        int[] positions = new int[columns.size()];
        Arrays.fill(positions, -1);
        Map<Added, Integer> added = new LinkedHashMap<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<Integer> column = rows.position(name);
            Optional<Added> more = rows.added(name).filter(any -> column.isEmpty());
            if (column.isEmpty() && more.isEmpty()) {
                String hint = problems.hint(name, rows.table().names());
                problems.add(new Problem(file, 1, "", "the column " + Problem.quote(name), "only " + of(rows) + hint));
            } else if (!seen.add(column.<Object>map(any -> any).orElse(name))) {
                problems.add(new Problem(file, 1, name, "the column twice", "each column once"));
            } else if (column.isPresent()) {
                positions[column.get()] = i;
            } else {
                added.put(more.orElseThrow(), i);
            }
        }
        for (Column column : columns) {
            if (positions[rows.position(column)] < 0 && column.mayLack()) {
                rows.lack(column);
            } else if (positions[rows.position(column)] < 0) {
                problems.add(new Problem(file, 1, column.name(), "no such column", "all of " + of(rows)));
            }
        }
        return problems.total() > before
                ? Optional.empty()
                : Optional.of(new Header(rows, positions, added, names.size(), isDownload(rows, names)));
    }

    private static boolean isDownload(TableRows<?> rows, List<String> names) {
        Column id = rows.table().key().get(0);
        return !id.shown().equals(id.name()) && names.contains(id.shown());
    }

    /** A table's header as it is written. */
    static String of(TableRows<?> rows) {
        return String.join(",", rows.table().names());
    }

    /** A record's cells in the order of the table's columns. */
    String[] inOrder(CsvRecord record) {
        String[] texts = new String[positions.length];
        for (int i = 0; i < texts.length; i++) {
            String text = positions[i] < 0 ? "" : record.getField(positions[i]);
            texts[i] = isDownload ? rows.inDigits(i, text) : text;
        }
        return texts;
    }

    /** Refuses the row where a cell that downloads add contradicts it. */
    void check(Row row, CsvRecord record) {
        added.forEach((column, position) -> AddedCells.check(row, column, record.getField(position)));
    }
}
