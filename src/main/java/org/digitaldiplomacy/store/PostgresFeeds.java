package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.port.Feeds;

@ApplicationScoped
class PostgresFeeds implements Feeds {

    private final Database database;

    @Inject
    PostgresFeeds(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, LocalDate> newestMeasurements() {
        return database
                .list(
                        "SELECT source, max(date) FROM account_metric_latest GROUP BY source",
                        row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<String, Instant> latestImports() {
        return database
                .list(
                        "SELECT table_name, max(finished_at) FROM import WHERE state = 'DONE' AND NOT dry_run"
                                + " GROUP BY table_name",
                        row -> Map.entry(row.getString(1), row.getTimestamp(2).toInstant()))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
