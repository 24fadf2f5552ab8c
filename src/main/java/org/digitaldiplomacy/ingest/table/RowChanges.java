package org.digitaldiplomacy.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.SheetReading.Change;
import org.digitaldiplomacy.table.Column;
import org.jspecify.annotations.Nullable;

/** Compares rows that would come in with those that are there. */
final class RowChanges {

    private final TableRows<?> table;
    private final Key key;
    private final Map<String, Row> noted = new LinkedHashMap<>();

    RowChanges(TableRows<?> table) {
        this.table = table;
        this.key = new Key(table, table.table().key());
    }

    /** Notes a sound row. Of those with one key the first counts, as for the import. */
    void note(Row row) {
        noted.putIfAbsent(key.nameOf(row), row);
    }

    /** The rows that are new or say something else, in their order. */
    List<Change> against(ImportStore store) {
        Map<String, @Nullable Object[]> there = new HashMap<>();
        Key.Place place = new Key.Place("the database", 0);
        Problems unexpected = new Problems();
        store.known(table.table(), cells -> {
            Row known = new Row(place, table, cells, unexpected);
            String name = key.nameOf(known);
            if (noted.containsKey(name)) {
                there.put(name, known.values());
            }
        });
        List<Change> changes = new ArrayList<>();
        noted.forEach((name, row) -> {
            Change change = change(row, there.get(name));
            if (change.isAdded() || !change.after().isEmpty()) {
                changes.add(change);
            }
        });
        return changes;
    }

    private Change change(Row row, @Nullable Object @Nullable [] earlier) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        @Nullable Object[] values = row.values();
        List<Column> columns = table.table().columns();
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            if (table.table().key().contains(column)) {
                names.put(column.name(), text(values[i]));
            } else if (!table.lacking().contains(column)
                    && (earlier == null || !Objects.equals(values[i], earlier[i]))) {
                after.put(column.name(), text(values[i]));
                if (earlier != null) {
                    before.put(column.name(), text(earlier[i]));
                }
            }
        }
        return new Change(row.line(), earlier == null, names, before, after);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
