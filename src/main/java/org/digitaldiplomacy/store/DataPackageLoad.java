package org.digitaldiplomacy.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.port.DataPackage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the tables hold what a data package holds, within the caller's transaction. */
final class DataPackageLoad {

    private static final Logger LOG = Logger.getLogger(DataPackageLoad.class);

    private final Connection connection;
    private final DataPackage data;

    DataPackageLoad(Connection connection, DataPackage data) {
        this.connection = connection;
        this.data = data;
    }

    void run() throws SQLException {
        List<IncomingTable> tables = new ArrayList<>(PackageTables.of(data));
        for (IncomingTable table : tables) {
            table.send(connection);
            table.merge(connection);
        }
        IncomingTable metrics = metrics();
        metrics.merge(connection);
        tables.add(metrics);
        Collections.reverse(tables);
        Database.run(connection, "SET CONSTRAINTS ALL IMMEDIATE");
        for (IncomingTable table : tables) {
            Database.run(connection, "ANALYZE " + table.table());
            table.prune(connection);
        }
    }

    /**
     * Metrics come with their account's natural key and are kept under its surrogate key. Those of retired years are
     * passed over: their months are there.
     */
    private IncomingTable metrics() throws SQLException {
        Set<String> retired = Set.copyOf(
                Database.list(connection, "SELECT id FROM retired_account_metric_year", row -> row.getString(1)));
        List<AccountMetric> kept = data.accountMetrics().stream()
                .filter(m -> !retired.contains(String.valueOf(m.date().getYear())))
                .toList();
        int passedOver = data.accountMetrics().size() - kept.size();
        if (passedOver > 0) {
            LOG.infof("Passed over %d measurements of retired years in %s", passedOver, data.name());
        }
        for (int year : kept.stream()
                .mapToInt(m -> m.date().getYear())
                .distinct()
                .sorted()
                .toArray()) {
            Database.list(connection, "SELECT account_metric_year(?)", row -> year, year);
        }
        Database.run(connection, """
                CREATE TEMPORARY TABLE sent_account_metric ON COMMIT DROP AS
                SELECT a.platform, a.handle, m.metric, m.period_start, m.date, m.value, m.rounded, m.source, m.earliest
                FROM account a, account_metric m WITH NO DATA""");
        CopyStream.write(
                connection,
                "sent_account_metric",
                "platform, handle, metric, period_start, date, value, rounded, source, earliest",
                () -> kept.stream().map(DataPackageLoad::row).iterator());
        Database.run(connection, """
                CREATE TEMPORARY TABLE incoming_account_metric ON COMMIT DROP AS
                SELECT a.id AS account_id, m.metric, m.period_start, m.date, m.value, m.rounded, m.source, m.earliest
                FROM sent_account_metric m
                LEFT JOIN account a ON a.platform = m.platform AND a.handle_folded = lower(m.handle)""");
        return new IncomingTable(
                "account_metric",
                "account_id, metric, period_start, date, value, rounded, source, earliest",
                "account_id, metric, date, period_start",
                "n.account_id = t.account_id AND n.metric = t.metric AND n.date = t.date"
                        + " AND coalesce(n.period_start, '-infinity') = coalesce(t.period_start, '-infinity')",
                List.of());
    }

    private static @Nullable Object[] row(AccountMetric m) {
        return new @Nullable Object[] {
            m.account().platform(),
            m.account().handle(),
            m.metric(),
            m.periodStart(),
            m.date(),
            m.value(),
            m.rounded(),
            m.source(),
            m.earliest()
        };
    }
}
