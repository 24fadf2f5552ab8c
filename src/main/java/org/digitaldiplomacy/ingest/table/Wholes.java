package org.digitaldiplomacy.ingest.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.table.Column;
import org.jspecify.annotations.Nullable;

/**
 * Rows that name another row of their table as the whole that they are part of. It may stand further down, so that whether
 * it is there shows at the end.
 */
final class Wholes {

    private final TableRows<?> rows;
    private final Column own;
    private final Column whole;

    /** The rows that are part of another, by their own names. */
    private final Map<String, Row> parts = new LinkedHashMap<>();

    Wholes(TableRows<?> rows) {
        this.rows = rows;
        this.own = rows.table().key().get(0);
        this.whole = rows.table().columns().stream()
                .filter(column ->
                        column.reference().filter(rows.table()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    void note(Row row) {
        if (!row.text(whole).isEmpty()) {
            parts.put(row.text(own), row);
        }
    }

    void check(Problems problems) {
        for (Row row : parts.values()) {
            String named = row.text(whole);
            if (rows.named(named) instanceof Parsed.Unreadable<?> unknown) {
                row.refuse(whole, unknown.expected() + problems.hint(named, unknown.names()));
            }
        }
        Set<String> settled = new HashSet<>();
        for (String part : parts.keySet()) {
            refuseCircle(part, settled);
        }
    }

    private void refuseCircle(String part, Set<String> settled) {
        Set<String> path = new LinkedHashSet<>();
        String next = part;
        while (next != null && !settled.contains(next) && path.add(next)) {
            next = wholeOf(next);
        }
        Row row = next == null || settled.contains(next) ? null : parts.get(next);
        if (row != null) {
            row.refuse(whole, "an " + whole.name() + " that " + row.text(own) + " does not itself contain");
        }
        settled.addAll(path);
    }

    private @Nullable String wholeOf(String part) {
        Row row = parts.get(part);
        return row == null ? null : row.text(whole);
    }
}
