package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditOutcome;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportReport.Counts;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.intake.RefusedRow;
import org.digitaldiplomacy.table.Table;
import org.jspecify.annotations.Nullable;

/** Imports by COPY into a temporary table, set operations, and one merge; all in one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class PostgresImports implements ImportStore {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String INTEGRITY = "23";

    private final Database database;

    @Inject
    PostgresImports(Database database) {
        this.database = database;
    }

    @Override
    public void begin(ImportOrder order, Identity who) {
        try {
            database.transaction(connection -> Database.run(
                    connection,
                    "INSERT INTO import (id, table_name, mode, dry_run, reason, who, token)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    order.id(),
                    order.table(),
                    order.mode().name(),
                    order.isDryRun(),
                    order.reason(),
                    who.name(),
                    who.token()));
        } catch (DatabaseFailure failure) {
            if (failure.state().equals(UNIQUE_VIOLATION)) {
                throw new Imports.TakenImportId("There is an import " + order.id() + " already; give each its own id.");
            }
            throw failure;
        }
    }

    @Override
    public void known(Table<?> table, Consumer<String[]> row) {
        int columns = table.columns().size();
        database.list(RecordReader.select(table, ""), found -> {
            row.accept(cells(found, columns));
            return true;
        });
    }

    private static String[] cells(ResultSet found, int columns) throws SQLException {
        String[] cells = new String[columns];
        for (int i = 0; i < columns; i++) {
            String text = found.getString(i + 1);
            boolean isFlag = found.getMetaData().getColumnType(i + 1) == Types.BIT;
            cells[i] = text == null ? "" : isFlag ? (text.equals("t") ? "1" : "0") : text;
        }
        return cells;
    }

    @Override
    public Set<String> names(String vocabulary) {
        return new HashSet<>(database.list("SELECT id FROM " + vocabulary, row -> row.getString(1)));
    }

    @Override
    public void progress(ImportOrder order, Counts counts) {
        database.transaction(connection -> Database.run(
                connection,
                "UPDATE import SET read = ?, refused = ?, noted_at = clock_timestamp() WHERE id = ?",
                counts.read(),
                counts.refused(),
                order.id()));
    }

    @Override
    public ImportReport take(ImportOrder order, Identity who, RowSource rows) throws IOException {
        try {
            return database.transaction(connection -> take(connection, order, who, rows));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (DatabaseFailure failure) {
            if (failure.state().startsWith(INTEGRITY)) {
                throw new Contradiction("The rows contradict what is there: " + failure.getMessage());
            }
            throw failure;
        }
    }

    private static ImportReport take(Connection connection, ImportOrder order, Identity who, RowSource rows)
            throws SQLException {
        long number = number(connection, order);
        lock(connection, "import_lock(" + number + ")");
        // No data package may take away meanwhile what rows were checked against.
        Database.run(connection, "LOCK TABLE data_package IN ROW EXCLUSIVE MODE");
        Database.list(connection, "SELECT set_config('ddi.import', ?, true)", row -> true, String.valueOf(number));
        Savepoint before = connection.setSavepoint();
        StagedRows staged = new StagedRows(connection, StoredTable.named(order.table()), rows);
        staged.fill();
        if (!rows.isAcceptable()) {
            connection.rollback(before);
            return report(connection, order);
        }
        lock(
                connection,
                "hashtextextended('import into ' || '"
                        + StoredTable.named(order.table()).name() + "', 0)");
        Counts counts = staged.merge(number);
        if (order.isDryRun()) {
            Database.run(connection, "SET CONSTRAINTS ALL IMMEDIATE");
            connection.rollback(before);
        } else if (counts.added() + counts.corrected() > 0) {
            Database.list(connection, "SELECT advance_revision()", row -> true);
        }
        keep(connection, number, order, who, ImportState.DONE, counts, rows, "");
        return report(connection, order);
    }

    private static void lock(Connection connection, String key) throws SQLException {
        Database.list(connection, "SELECT pg_advisory_xact_lock(" + key + ") IS NULL", row -> true);
    }

    @Override
    public ImportReport end(ImportOrder order, Identity who, ImportState state, RowSource rows, String message) {
        return database.transaction(connection -> {
            long number = number(connection, order);
            keep(connection, number, order, who, state, rows.counts(), rows, message);
            return report(connection, order);
        });
    }

    private static void keep(
            Connection connection,
            long number,
            ImportOrder order,
            Identity who,
            ImportState state,
            Counts counts,
            RowSource rows,
            String message)
            throws SQLException {
        Database.run(
                connection,
                "UPDATE import SET state = ?, read = ?, added = ?, corrected = ?, unchanged = ?, refused = ?,"
                        + " message = ?, finished_at = clock_timestamp() WHERE number = ?",
                state.name(),
                counts.read(),
                counts.added(),
                counts.corrected(),
                counts.unchanged(),
                counts.refused(),
                message,
                number);
        refusals(connection, number, rows.refused());
        AuditOutcome outcome =
                switch (state) {
                    case DONE -> AuditOutcome.DONE;
                    case REFUSED -> AuditOutcome.REFUSED;
                    case RUNNING, FAILED, INTERRUPTED -> AuditOutcome.FAILED;
                };
        String detail = "%s%d added, %d corrected, %d unchanged, %d refused%s"
                .formatted(
                        order.isDryRun() ? "dry run: " : "",
                        counts.added(),
                        counts.corrected(),
                        counts.unchanged(),
                        counts.refused(),
                        order.reason().isEmpty() ? "" : "; " + order.reason());
        PostgresAuditTrail.add(connection, who, AuditAction.IMPORT, order.table(), order.id(), outcome, detail);
    }

    private static void refusals(Connection connection, long number, List<RefusedRow> refused) throws SQLException {
        try (CopyStream copy =
                CopyStream.open(connection, "import_refusal", "import, position, line, field, found, expected")) {
            int position = 0;
            for (RefusedRow row : refused) {
                position++;
                copy.add(new @Nullable Object[] {number, position, row.line(), row.field(), row.found(), row.expected()
                });
            }
            copy.end();
        }
    }

    private static long number(Connection connection, ImportOrder order) throws SQLException {
        return Database.list(connection, "SELECT number FROM import WHERE id = ?", row -> row.getLong(1), order.id())
                .get(0);
    }

    private static ImportReport report(Connection connection, ImportOrder order) throws SQLException {
        return Database.list(
                        connection,
                        "SELECT " + PostgresImportLog.COLUMNS + " FROM import WHERE id = ?",
                        PostgresImportLog::report,
                        order.id())
                .get(0);
    }
}
