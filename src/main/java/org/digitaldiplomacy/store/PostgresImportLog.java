package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaldiplomacy.intake.Correction;
import org.digitaldiplomacy.intake.ImportLog;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.intake.RefusedRow;
import org.digitaldiplomacy.table.Column;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresImportLog implements ImportLog {

    /** An import that runs holds its lock, from a little after its beginning to a little before its end. */
    static final String COLUMNS = """
            id, table_name, mode, dry_run, reason, who, token, started_at, finished_at, read, added, corrected, unchanged,
            refused, message,
            CASE WHEN state = 'RUNNING' AND noted_at < clock_timestamp() - interval '10 seconds' AND NOT EXISTS (
                SELECT FROM pg_locks l
                WHERE l.locktype = 'advisory' AND l.granted
                    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                    AND (l.classid::bigint << 32) + l.objid::bigint = import_lock(number))
            THEN 'INTERRUPTED' ELSE state END AS state""";

    private static final String CORRECTIONS = """
            SELECT s.at, s.deleted, s.old - 'import' - 'search_text' - 'name_folded' - 'handle_folded' AS old, i.id,
                coalesce(i.reason, '') AS reason, coalesce(i.who, '') AS who
            FROM superseded s LEFT JOIN import i ON i.number = s.import
            WHERE s.table_name = ? AND s.key = %s
            ORDER BY s.number DESC LIMIT 100""";

    private final Database database;

    @Inject
    PostgresImportLog(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ImportReport> find(UUID id) {
        return database.list("SELECT " + COLUMNS + " FROM import WHERE id = ?", PostgresImportLog::report, id).stream()
                .findFirst();
    }

    @Override
    public List<ImportReport> imports(@Nullable UUID before, int most) {
        return database.list(
                "SELECT " + COLUMNS + " FROM import WHERE number < coalesce("
                        + "(SELECT b.number FROM import b WHERE b.id = ?::uuid), 9223372036854775807)"
                        + " ORDER BY number DESC LIMIT ?",
                PostgresImportLog::report,
                before,
                most);
    }

    @Override
    public List<ImportReport> importsAfter(@Nullable UUID after, int most) {
        return database.list(
                "SELECT " + COLUMNS + " FROM import WHERE number > coalesce("
                        + "(SELECT b.number FROM import b WHERE b.id = ?::uuid), 0) ORDER BY number LIMIT ?",
                PostgresImportLog::report,
                after,
                most);
    }

    @Override
    public List<RefusedRow> refused(UUID id, int most) {
        return database.list(
                "SELECT line, field, found, expected FROM import_refusal"
                        + " WHERE import = (SELECT number FROM import WHERE id = ?) ORDER BY position LIMIT ?",
                row -> new RefusedRow(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
                id,
                most);
    }

    @Override
    public List<Correction> corrections(String table, List<String> key) {
        StoredTable of = StoredTable.named(table);
        List<Column> parts = of.table().key();
        if (key.size() != parts.size()) {
            throw new IllegalArgumentException("the key of " + table + " has the parts "
                    + parts.stream().map(Column::name).collect(joining(", ")) + ", found " + key.size()
                    + (key.size() == 1 ? " part." : " parts."));
        }
        return database.list(CORRECTIONS.formatted(of.storedKey()), PostgresImportLog::correction, (Object[])
                Stream.concat(Stream.of(of.name()), key.stream()).toArray());
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getTimestamp("at").toInstant(),
                row.getBoolean("deleted"),
                row.getString("old"),
                row.getObject("id", UUID.class),
                row.getString("reason"),
                row.getString("who"));
    }

    static ImportReport report(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportReport(
                row.getObject("id", UUID.class),
                row.getString("table_name"),
                ImportOrder.Mode.valueOf(row.getString("mode")),
                row.getBoolean("dry_run"),
                row.getString("reason"),
                row.getString("who"),
                row.getString("token"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                ImportState.valueOf(row.getString("state")),
                new ImportReport.Counts(
                        row.getLong("read"),
                        row.getLong("added"),
                        row.getLong("corrected"),
                        row.getLong("unchanged"),
                        row.getLong("refused")),
                row.getString("message"));
    }
}
