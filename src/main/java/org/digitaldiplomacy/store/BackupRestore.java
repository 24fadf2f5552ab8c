package org.digitaldiplomacy.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.port.DatabaseCopies.Refused;
import org.postgresql.PGConnection;

/**
 * Rows of a backup on their way into an empty database, in one transaction. Triggers rest meanwhile, since what they would
 * write is in the backup; references are checked.
 */
final class BackupRestore {

    /** Tables into which a service writes before any other. */
    private static final List<String> USED_FIRST =
            List.of("data_package", "import", "edition", "audit_entry", "api_token");

    private final Connection connection;
    private final BackupFile file;

    private BackupRestore(Connection connection, BackupFile file) {
        this.connection = connection;
        this.file = file;
    }

    /** @throws Refused where the database holds anything, or does not take what the file holds */
    static void fill(Connection connection, BackupFile file) throws SQLException, IOException {
        new BackupRestore(connection, file).fill();
    }

    /** @throws Refused where a service has used the database */
    static void requireEmpty(Connection connection) throws SQLException {
        for (String table : USED_FIRST) {
            boolean isThere = isTrue(connection, "SELECT to_regclass(quote_ident(?)) IS NOT NULL", table);
            if (isThere && isTrue(connection, "SELECT EXISTS (SELECT FROM " + table + ")")) {
                throw new Refused("found rows in table " + table
                        + ", expected an empty database: create a new one, or name another folder by DDI_DATA_DIR");
            }
        }
    }

    private void fill() throws SQLException, IOException {
        Database.list(connection, "SELECT pg_advisory_xact_lock(?) IS NULL", row -> true, PostgresFillingTurn.LOCK);
        requireEmpty(connection);
        requireSchema();
        makeYears();
        Map<BackupManifest.Table, BackupTables.Found> tables = tables();
        for (BackupTables.Found table : tables.values()) {
            run("ALTER TABLE " + table.name() + " DISABLE TRIGGER USER");
        }
        run("TRUNCATE " + tables.values().stream().map(BackupTables.Found::name).collect(Collectors.joining(", ")));
        for (Map.Entry<BackupManifest.Table, BackupTables.Found> table : tables.entrySet()) {
            load(table.getKey(), table.getValue());
        }
        run("SET CONSTRAINTS ALL IMMEDIATE");
        for (BackupManifest.Sequence sequence : file.manifest().sequences()) {
            Database.list(
                    connection,
                    "SELECT setval(quote_ident(?)::regclass, ?)",
                    row -> true,
                    sequence.name(),
                    sequence.last());
        }
        for (Map.Entry<BackupManifest.Table, BackupTables.Found> table : tables.entrySet()) {
            BackupManifest.Table copied = table.getValue().copy(connection, OutputStream.nullOutputStream());
            BackupFile.require(table.getKey(), copied, "the restored database");
        }
        for (BackupTables.Found table : tables.values()) {
            run("ALTER TABLE " + table.name() + " ENABLE TRIGGER USER");
        }
    }

    private void load(BackupManifest.Table table, BackupTables.Found into) throws SQLException, IOException {
        try (InputStream rows = file.rows(table)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + into.name() + " (" + into.columns() + ") FROM STDIN", rows);
        }
    }

    private void requireSchema() throws SQLException {
        List<BackupManifest.Migration> made = BackupTables.migrations(connection);
        if (!made.equals(file.manifest().migrations())) {
            throw new Refused("found a database with migrations " + made + ", expected the backup's "
                    + file.manifest().migrations() + ": create a new, empty database");
        }
    }

    private void makeYears() throws SQLException {
        for (BackupManifest.Year year : file.manifest().years()) {
            run("SELECT account_metric_year(" + year.year() + ")");
            switch (year.state()) {
                case OPEN -> {}
                case DETACHED -> run("SELECT retire_account_metrics(" + year.year() + ")");
                case DROPPED -> run("SELECT retire_account_metrics(" + year.year() + ", true)");
            }
        }
    }

    /** @return the database's table for each of the manifest's: names and columns that become SQL are the database's */
    private Map<BackupManifest.Table, BackupTables.Found> tables() throws SQLException {
        List<BackupTables.Found> found = BackupTables.found(connection);
        Map<BackupManifest.Table, BackupTables.Found> tables = new LinkedHashMap<>();
        for (BackupManifest.Table table : file.manifest().tables()) {
            BackupTables.Found same = found.stream()
                    .filter(there ->
                            there.name().equals(table.name()) && there.columns().equals(table.columns()))
                    .findFirst()
                    .orElseThrow(() -> new Refused("found table " + table.name() + " (" + table.columns()
                            + ") in the backup, expected one of " + found));
            tables.put(table, same);
        }
        if (tables.size() != found.size()) {
            throw new Refused("found " + tables.size() + " tables in the backup, expected " + found.size());
        }
        return tables;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isTrue(Connection connection, String question, Object... parameters) throws SQLException {
        return Database.list(connection, question, row -> row.getBoolean(1), parameters)
                .get(0);
    }
}
