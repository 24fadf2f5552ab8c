package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Position;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.port.SortDirection;
import org.digitaldiplomacy.table.Table;

/**
 * An ordered list of rows, read page by page from a row's own key instead of a count of rows to skip: the last page
 * costs what the first one does, and rows that come and go elsewhere shift nothing.
 *
 * @param name of the order, which positions carry so that none is used in another
 * @param table of the rows, called {@code x} in SQL
 * @param keys SQL expressions of text to order by, all in the same direction; together unique
 */
record KeysetList<R extends Record>(String name, Table<R> table, List<String> keys, SortDirection direction) {

    /** An SQL expression in place of one that may be null, so that what has no value stands last either way. */
    static String nullsLast(String expression, SortDirection direction) {
        return "coalesce(" + expression + ", '" + (direction == SortDirection.ASCENDING ? "zzzz" : "") + "')";
    }

    /** A row, its keys, and how many rows there are. */
    private record Found<R>(R row, List<String> keys, long total) {}

    Slice<R> read(Database database, Conditions conditions, Page page) {
        boolean forwards = (page.from() == Page.From.START) == (direction == SortDirection.ASCENDING);
        Position position = page.position();
        String after = position == null ? "true" : tuple(keys) + (forwards ? " > " : " < ") + marks();
        String direction = forwards ? "" : " DESC";
        List<Object> parameters = new ArrayList<>();
        if (page.total()) {
            parameters.addAll(conditions.parameters());
        }
        parameters.addAll(conditions.parameters());
        if (position != null) {
            parameters.addAll(Positions.read(position, order(), keys.size()));
        }
        parameters.add(page.size() + 1);
        RecordReader<R> reader = RecordReader.of(table);
        List<Found<R>> found = database.list(
                "SELECT %s, %s AS total, %s FROM %s x WHERE %s AND %s ORDER BY %s LIMIT ?"
                        .formatted(
                                RecordReader.columns(table, "x"),
                                page.total() ? "(" + count(conditions) + ")" : "0",
                                named(),
                                table.stored(),
                                conditions.sql(),
                                after,
                                keys.stream().map(k -> k + direction).collect(joining(", "))),
                row -> new Found<>(reader.read(row), keysOf(row), row.getLong("total")),
                parameters.toArray());
        return slice(found, database, conditions, page);
    }

    private Slice<R> slice(List<Found<R>> found, Database database, Conditions conditions, Page page) {
        boolean forwards = page.from() == Page.From.START;
        boolean more = found.size() > page.size();
        List<Slice.Item<R>> items = new ArrayList<>();
        for (Found<R> row : found.subList(0, Math.min(found.size(), page.size()))) {
            items.add(new Slice.Item<>(row.row(), Positions.of(order(), row.keys())));
        }
        if (!forwards) {
            Collections.reverse(items);
        }
        boolean elsewhere = page.position() != null;
        OptionalLong total = OptionalLong.empty();
        if (page.total()) {
            total = OptionalLong.of(
                    found.isEmpty()
                            ? total(database, conditions, elsewhere)
                            : found.get(0).total());
        }
        return new Slice<>(items, forwards ? elsewhere : more, forwards ? more : elsewhere, total);
    }

    /** Counts all rows for an empty page, which has none to carry the total. */
    private long total(Database database, Conditions conditions, boolean elsewhere) {
        return elsewhere
                ? database.list(
                                count(conditions),
                                row -> row.getLong(1),
                                conditions.parameters().toArray())
                        .get(0)
                : 0;
    }

    private String count(Conditions conditions) {
        return "SELECT count(*) FROM " + table.stored() + " x WHERE " + conditions.sql();
    }

    private String order() {
        return direction == SortDirection.ASCENDING ? name : name + " descending";
    }

    private String named() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i) + " AS key_" + i)
                .collect(joining(", "));
    }

    private List<String> keysOf(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            values.add(String.valueOf(row.getString("key_" + i)));
        }
        return values;
    }

    private String marks() {
        return tuple(keys.stream().map(k -> "?").toList());
    }

    private static String tuple(List<String> values) {
        return values.size() == 1 ? values.get(0) : "(" + String.join(", ", values) + ")";
    }
}
