package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.access.AuditOutcome;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.port.MetricRetention;

@ApplicationScoped
class PostgresMetricRetention implements MetricRetention {

    /** Readers queue behind whoever waits to detach a partition, so that it must not wait long. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '3s'";

    private final Database database;

    @Inject
    PostgresMetricRetention(Database database) {
        this.database = database;
    }

    @Override
    public List<Integer> yearsBefore(int year) {
        return database.list(
                "SELECT year FROM account_metric_partition WHERE year < ? ORDER BY year", row -> row.getInt(1), year);
    }

    @Override
    public String retire(int year, boolean isDropped) {
        return database.transaction(connection -> {
            Database.run(connection, PATIENCE);
            String fate = Database.list(
                            connection, "SELECT retire_account_metrics(?, ?)", row -> row.getString(1), year, isDropped)
                    .get(0);
            Database.list(connection, "SELECT advance_revision()", row -> true);
            PostgresAuditTrail.add(
                    connection,
                    Identity.SERVICE,
                    AuditAction.METRICS_RETIRED,
                    String.valueOf(year),
                    null,
                    AuditOutcome.DONE,
                    fate);
            return fate;
        });
    }
}
