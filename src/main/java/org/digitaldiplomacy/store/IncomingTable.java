package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * New contents of a table, set beside the old first: so that only rows that differ are touched, and rows keep the
 * surrogate keys that others point at.
 *
 * @param table whose contents they are
 * @param columns of the table that the rows fill, the key's among them
 * @param key the columns of the unique key, comma-separated
 * @param sameKey SQL that tells whether a new row {@code n} and a row {@code t} of the table have the same key
 * @param rows one value per column
 */
record IncomingTable(String table, String columns, String key, String sameKey, Iterable<@Nullable Object[]> rows) {

    static <T> IncomingTable of(
            String table, String columns, String key, List<T> records, Function<T, @Nullable Object[]> row) {
        String sameKey = names(key).map(c -> "n.%1$s = t.%1$s".formatted(c)).collect(joining(" AND "));
        return new IncomingTable(
                table, columns, key, sameKey, () -> records.stream().map(row).iterator());
    }

    String incoming() {
        return "incoming_" + table;
    }

    /** Sends the new rows to a temporary table, which lasts until the transaction ends. */
    void send(Connection connection) throws SQLException {
        Database.run(
                connection,
                "CREATE TEMPORARY TABLE %s ON COMMIT DROP AS SELECT %s FROM %s WITH NO DATA"
                        .formatted(incoming(), columns, table));
        CopyStream.write(connection, incoming(), columns, rows);
        Database.run(connection, "ANALYZE " + incoming());
    }

    /** Adds what is new and corrects what differs. */
    void merge(Connection connection) throws SQLException {
        List<String> rest =
                names(columns).filter(c -> names(key).noneMatch(c::equals)).toList();
        String onConflict = rest.isEmpty()
                ? "DO NOTHING"
                : "DO UPDATE SET %s WHERE (%s) IS DISTINCT FROM (%s)"
                        .formatted(
                                rest.stream().map(c -> c + " = excluded." + c).collect(joining(", ")),
                                rest.stream().map(c -> "t." + c).collect(joining(", ")),
                                rest.stream().map(c -> "excluded." + c).collect(joining(", ")));
        Database.run(
                connection,
                "INSERT INTO %s AS t (%s) SELECT %s FROM %s ON CONFLICT (%s) %s"
                        .formatted(table, columns, columns, incoming(), key, onConflict));
    }

    /** Takes away what is no longer there. */
    void prune(Connection connection) throws SQLException {
        Database.run(
                connection,
                "DELETE FROM %s t WHERE NOT EXISTS (SELECT FROM %s n WHERE %s)".formatted(table, incoming(), sameKey));
    }

    private static Stream<String> names(String list) {
        return Arrays.stream(list.split(", ", -1));
    }
}
