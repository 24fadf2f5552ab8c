package org.digitaldiplomacy.refresh;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns that name a row of each table that connectors write. */
final class Tables {

    private static final Map<String, List<String>> KEYS = Map.of(
            "sources", List.of("id"),
            "observations", List.of("country", "indicator", "year"),
            "institutions", List.of("id"),
            "accounts", List.of("platform", "handle"),
            "account_metrics", List.of("platform", "handle", "metric", "period_start", "date"),
            "mission_links", List.of("sender", "host", "date"),
            "incidents", List.of("id"));

    private Tables() {}

    static List<String> key(String table) {
        List<String> key = KEYS.get(table);
        if (key == null) {
            throw new IllegalArgumentException(
                    "found rows of the table " + table + ", expected one of " + String.join(", ", KEYS.keySet()));
        }
        return key;
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
