package org.digitaldiplomacy.ingest.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.table.Column;

/** Columns that together name a row, and where each name was first given. A row with a blank among them has no name. */
final class Key {

    private final TableRows<?> rows;
    private final List<Column> columns;
    private final Map<String, Place> places = new HashMap<>();

    Key(TableRows<?> rows, List<Column> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    boolean isUnused() {
        return places.isEmpty();
    }

    boolean isTaken(String name) {
        return places.containsKey(name);
    }

    /** The row's name in its folded form; empty where a part of it is unreadable, or all of it blank. */
    String nameOf(Row row) {
        String[] texts = new String[columns.size()];
        for (int i = 0; i < texts.length; i++) {
            if (!row.isReadable(columns.get(i))) {
                return "";
            }
            texts[i] = row.text(columns.get(i));
        }
        return nameOf(texts);
    }

    /** The name that cells with these texts form. One cell at most, a handle, may hold spaces. */
    String nameOf(String... texts) {
        if (texts.length == 1) {
            return folded(columns.get(0), texts[0]);
        }
        StringBuilder name = new StringBuilder(48);
        for (int i = 0; i < texts.length; i++) {
            name.append(i == 0 ? "" : " ").append(folded(columns.get(i), texts[i]));
        }
        return name.toString();
    }

    private String folded(Column column, String text) {
        return rows.format(column).folded(text);
    }

    /** Gives the row its name, if it has one, or refuses the row because another has it. */
    void claim(String name, Row row) {
        if (name.isEmpty()) {
            return;
        }
        Place first = places.putIfAbsent(name, row.place());
        if (first != null) {
            String inFile = first.file().equals(row.place().file()) ? "" : " of " + first.file();
            row.refuse(
                    columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                    Problem.quote(columns.stream().map(row::text).collect(Collectors.joining(", "))) + " again",
                    "it once: line " + first.line() + inFile + " has it already");
        }
    }

    /** A row's place among the files. */
    record Place(String file, int line) {}
}
