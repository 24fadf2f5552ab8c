package org.digitaldiplomacy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.SourceId;
import org.jspecify.annotations.Nullable;

/** Reads platform, handle, metric, period start, date, value, rounded, source and earliest; one object for each account. */
final class AccountMetricReader implements Database.RowReader<AccountMetric> {

    private final Map<String, PlatformId> platforms = new HashMap<>();
    private final Map<String, MetricId> metrics = new HashMap<>();
    private final Map<String, SourceId> sources = new HashMap<>();
    private @Nullable AccountKey last;

    @Override
    public AccountMetric read(ResultSet row) throws SQLException {
        return new AccountMetric(
                account(platforms.computeIfAbsent(row.getString(1), PlatformId::new), row.getString(2)),
                metrics.computeIfAbsent(row.getString(3), MetricId::new),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getDouble(6),
                row.getBoolean(7),
                sources.computeIfAbsent(row.getString(8), SourceId::new),
                row.getObject(9, LocalDate.class));
    }

    /** Rows come account by account. */
    private AccountKey account(PlatformId platform, String handle) {
        AccountKey key = last;
        if (key == null || !key.handle().equals(handle) || !key.platform().equals(platform)) {
            key = new AccountKey(platform, handle);
            last = key;
        }
        return key;
    }
}
