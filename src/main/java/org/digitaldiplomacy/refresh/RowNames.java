package org.digitaldiplomacy.refresh;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Tables;

/** Names and groups of the rows that connectors write. */
final class RowNames {

    private RowNames() {}

    static List<String> key(String table) {
        return Tables.named(table).key().stream().map(Column::name).toList();
    }

    /** A row's name; handles are compared without case. */
    static String name(String table, Row row) {
        StringBuilder name = new StringBuilder();
        for (String column : key(table)) {
            String cell = row.get(column);
            name.append(name.isEmpty() ? "" : " ")
                    .append(column.equals("handle") ? cell.toLowerCase(Locale.ROOT) : cell);
        }
        return name.toString();
    }

    /** The rows that are counted and reported together: an indicator's, or a table's. */
    static String group(String table, Row row) {
        return table.equals("observations") ? row.get("indicator") : table;
    }

    /** Count of a group: countries of an indicator, rows of a table. */
    static String unit(String table, Row row) {
        return table.equals("observations") ? row.get("country") : name(table, row);
    }

    static Comparator<Row> order(String table) {
        return Comparator.comparing((Row row) -> name(table, row));
    }
}
