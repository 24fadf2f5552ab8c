package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.digitaldiplomacy.table.Table;
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

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    /** Slow, and needed only where an imported row points at one that the package no longer has. */
    private static final String ONE_BY_ONE = """
            DO $$
            DECLARE gone record;
            BEGIN
                FOR gone IN SELECT t.ctid FROM %s t WHERE %s LOOP
                    BEGIN
                        DELETE FROM %s WHERE ctid = gone.ctid;
                    EXCEPTION WHEN foreign_key_violation THEN NULL;
                    END;
                END LOOP;
            END $$""";

    static <R extends Record> IncomingTable of(Table<R> table, List<R> records) {
        StoredTable stored = new StoredTable(table);
        return new IncomingTable(stored.name(), stored.filled(), stored.key(), stored.sameKey(), () -> records.stream()
                .map(table::values)
                .iterator());
    }

    /** The names of a vocabulary that are in use. */
    static IncomingTable ofNames(String vocabulary, Stream<?> names) {
        List<?> distinct = names.distinct().toList();
        return new IncomingTable(vocabulary, "id", "id", "n.id = t.id", () -> distinct.stream()
                .map(name -> new @Nullable Object[] {name})
                .iterator());
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

    /** Adds what is new and corrects what differs. What an import wrote stays as it is. */
    void merge(Connection connection) throws SQLException {
        Database.run(
                connection,
                merging(table, columns, key, "SELECT " + columns + " FROM " + incoming(), ours(connection)));
    }

    /**
     * The statement that adds rows whose key is new, and corrects those that differ.
     *
     * @param rows the query for the columns
     * @param mayCorrect SQL that tells whether a row {@code t} of the table may be corrected
     */
    static String merging(String table, String columns, String key, String rows, String mayCorrect) {
        List<String> rest =
                names(columns).filter(c -> names(key).noneMatch(c::equals)).toList();
        List<String> compared = rest.stream().filter(c -> !c.equals("import")).toList();
        String onConflict = compared.isEmpty()
                ? "DO NOTHING"
                : "DO UPDATE SET %s WHERE %s AND (%s) IS DISTINCT FROM (%s)"
                        .formatted(
                                rest.stream().map(c -> c + " = excluded." + c).collect(joining(", ")),
                                mayCorrect,
                                compared.stream().map(c -> "t." + c).collect(joining(", ")),
                                compared.stream().map(c -> "excluded." + c).collect(joining(", ")));
        return "INSERT INTO %s AS t (%s) %s ON CONFLICT (%s) %s".formatted(table, columns, rows, key, onConflict);
    }

    /** Takes away what is no longer there, but for what an import wrote, and what such a row points at. */
    void prune(Connection connection) throws SQLException {
        String gone = "%s AND NOT EXISTS (SELECT FROM %s n WHERE %s)".formatted(ours(connection), incoming(), sameKey);
        String unneeded = table.equals("account")
                ? " AND NOT EXISTS (SELECT FROM account_metric m WHERE m.account_id = t.id)"
                : "";
        Savepoint before = connection.setSavepoint();
        try {
            Database.run(connection, "DELETE FROM %s t WHERE %s%s".formatted(table, gone, unneeded));
        } catch (SQLException failure) {
            if (!FOREIGN_KEY_VIOLATION.equals(failure.getSQLState())) {
                throw failure;
            }
            connection.rollback(before);
            Database.run(connection, ONE_BY_ONE.formatted(table, gone, table));
        }
    }

    /** SQL that tells whether a row {@code t} is the data package's. A table without history takes no imports. */
    private String ours(Connection connection) throws SQLException {
        boolean takesImports = Database.list(
                        connection,
                        "SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass(?) AND attname = 'import')",
                        row -> row.getBoolean(1),
                        table)
                .get(0);
        return takesImports ? "t.import IS NULL" : "true";
    }

    private static Stream<String> names(String list) {
        return Arrays.stream(list.split(", ", -1));
    }
}
