package org.digitaldiplomacy.store;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Tables of the service as a backup sees them: all but Flyway's own; a partitioned table is one. */
final class BackupTables {

    /**
     * Ordered by the primary key, or else by all columns, and without the language of the server: equal rows give equal
     * bytes, wherever they are.
     */
    private static final String TABLES = """
            SELECT c.relname,
                (SELECT string_agg(quote_ident(a.attname), ',' ORDER BY a.attnum) FROM pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
                (SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END,
                        ',' ORDER BY coalesce(array_position(p.conkey, a.attnum), a.attnum))
                 FROM pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    AND (p.conkey IS NULL OR a.attnum = ANY (p.conkey)))
            FROM pg_class c
            LEFT JOIN pg_constraint p ON p.conrelid = c.oid AND p.contype = 'p'
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                AND c.relname <> 'flyway_schema_history'
            ORDER BY c.relname COLLATE "C"
            """;

    private static final String REFERENCES = """
            SELECT DISTINCT o.relname, r.relname
            FROM pg_constraint f
            JOIN pg_class o ON o.oid = f.conrelid
            JOIN pg_class r ON r.oid = f.confrelid
            WHERE f.contype = 'f' AND f.connamespace = current_schema()::regnamespace AND f.conrelid <> f.confrelid
            """;

    private static final String YEARS = """
            SELECT year, 'OPEN' FROM account_metric_partition
            UNION ALL
            SELECT id::integer,
                CASE WHEN to_regclass('account_metric_' || id || '_retired') IS NULL THEN 'DROPPED' ELSE 'DETACHED' END
            FROM retired_account_metric_year
            ORDER BY 1
            """;

    private BackupTables() {}

    /** Table that is there now. */
    record Found(String name, String columns, String order) {

        /** Writes the table's rows in {@code COPY}'s text format. */
        BackupManifest.Table copy(Connection connection, OutputStream to) throws SQLException, IOException {
            RowDigest digest = new RowDigest(to);
            String sql = "COPY (SELECT " + columns + " FROM " + name + " ORDER BY " + order + ") TO STDOUT";
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, digest);
            return digest.table(name, columns);
        }
    }

    /** @return each after those that it refers to */
    static List<Found> found(Connection connection) throws SQLException {
        Map<String, Found> waiting = new LinkedHashMap<>();
        Database.list(connection, TABLES, row -> new Found(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(table -> waiting.put(table.name(), table));
        Map<String, Set<String>> references =
                Database.list(connection, REFERENCES, row -> Map.entry(row.getString(1), row.getString(2))).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        List<Found> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Found> free = waiting.values().stream()
                    .filter(table -> references.getOrDefault(table.name(), Set.of()).stream()
                            .noneMatch(waiting::containsKey))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other: " + waiting.keySet());
            }
            free.forEach(table -> waiting.remove(table.name()));
            ordered.addAll(free);
        }
        return ordered;
    }

    static List<BackupManifest.Migration> migrations(Connection connection) throws SQLException {
        return Database.list(
                connection,
                "SELECT regexp_replace(script, '.*/', ''), checksum FROM flyway_schema_history WHERE success AND version IS NOT NULL"
                        + " ORDER BY installed_rank",
                row -> new BackupManifest.Migration(row.getString(1), row.getString(2)));
    }

    static List<BackupManifest.Year> years(Connection connection) throws SQLException {
        return Database.list(
                connection,
                YEARS,
                row -> new BackupManifest.Year(row.getInt(1), BackupManifest.Year.State.valueOf(row.getString(2))));
    }

    static List<BackupManifest.Sequence> sequences(Connection connection) throws SQLException {
        return Database.list(
                connection,
                "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = current_schema()"
                        + " AND last_value IS NOT NULL ORDER BY sequencename COLLATE \"C\"",
                row -> new BackupManifest.Sequence(row.getString(1), row.getLong(2)));
    }

    static Instant now(Connection connection) throws SQLException {
        return Database.list(
                        connection, "SELECT now()", row -> row.getTimestamp(1).toInstant())
                .get(0);
    }
}
