package org.digitaldiplomacy.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.digitaldiplomacy.intake.ImportReport.Counts;
import org.digitaldiplomacy.intake.ImportStore;
import org.digitaldiplomacy.intake.RefusedRow;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Kind;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;

/** An import's rows beside the table that they are meant for, within the caller's transaction. */
final class StagedRows {

    private static final String WORK_MEMORY = "SET LOCAL work_mem = '64MB'";

    private final Connection connection;
    private final StoredTable table;
    private final ImportStore.RowSource rows;

    StagedRows(Connection connection, StoredTable table, ImportStore.RowSource rows) {
        this.connection = connection;
        this.table = table;
        this.rows = rows;
    }

    /** Sends the good rows to a temporary table, and tells the source of those whose key stands twice. */
    void fill() throws SQLException {
        Database.run(connection, WORK_MEMORY);
        Database.run(
                connection,
                "CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT 0 AS line, " + table.sentFrom()
                        + " WITH NO DATA");
        try (CopyStream copy = CopyStream.open(connection, "incoming", "line, " + table.sent())) {
            rows.sendTo((line, cells) -> add(copy, line, cells));
            copy.end();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Database.run(connection, "ANALYZE incoming");
        Database.list(connection, """
                SELECT line, first FROM (
                    SELECT line, min(line) OVER (PARTITION BY %1$s) AS first FROM incoming
                    WHERE (%1$s) IN (SELECT %1$s FROM incoming GROUP BY %1$s HAVING count(*) > 1)) repeated
                WHERE line > first ORDER BY line LIMIT 100001""".formatted(table.sentKey()), row -> {
            rows.refuseRepeated(row.getInt(1), row.getInt(2));
            return true;
        });
    }

    private static void add(CopyStream copy, int line, @Nullable String[] cells) {
        try {
            copy.add(line, cells);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** Adds what is new and corrects what differs. Refused rows are left out. */
    Counts merge(long number) throws SQLException {
        leaveOutRefused();
        prepare();
        long staged = count("SELECT count(*) FROM incoming");
        long affected = affected(number);
        long corrected = count("SELECT count(*) FROM superseded WHERE import = " + number);
        Counts counts = rows.counts();
        return new Counts(counts.read(), affected - corrected, corrected, staged - affected, counts.refused());
    }

    private void leaveOutRefused() throws SQLException {
        List<RefusedRow> refused = rows.refused();
        if (!refused.isEmpty()) {
            Database.run(connection, "DELETE FROM incoming WHERE line = ANY (?)", (Object)
                    refused.stream().map(RefusedRow::line).distinct().toArray(Integer[]::new));
        }
    }

    /** Adds names of vocabularies, which rows may use without their being told before, and partitions for new years. */
    private void prepare() throws SQLException {
        for (Column column : table.table().columns()) {
            if (column.kind() == Kind.VOCABULARY && !table.isOfOwner(column)) {
                Database.run(
                        connection,
                        "INSERT INTO %1$s SELECT DISTINCT %1$s FROM incoming ON CONFLICT DO NOTHING"
                                .formatted(column.stored()));
            }
        }
        if (table.table().equals(Tables.ACCOUNT_METRICS)) {
            count("SELECT count(account_metric_year(y)) FROM"
                    + " (SELECT DISTINCT extract(year FROM date)::integer AS y FROM incoming) years");
        }
    }

    private long affected(long number) throws SQLException {
        StoredTable brought = table.without(rows.lacking());
        String merge = IncomingTable.merging(
                table.name(),
                brought.filled() + ", import",
                table.key(),
                brought.kept("incoming", ", " + number),
                "true");
        return Database.runLarge(connection, merge);
    }

    private long count(String sql) throws SQLException {
        return Database.list(connection, sql, row -> row.getLong(1)).get(0);
    }
}
