package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.port.TimeInterval;
import org.digitaldiplomacy.port.Timelines;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresTimelines implements Timelines {

    /** First each account's value within the interval, then all accounts' together. */
    private static final String POINTS = """
            SELECT scope, start, sum(value), running_total, count(*), min(first_date), max(last_date)
            FROM (
                SELECT %1$s AS scope, a.id, s.running_total, date_trunc('%2$s', s.at::timestamp)::date AS start,
                    CASE WHEN s.running_total THEN (array_agg(s.last_value ORDER BY s.last_date DESC))[1]
                        ELSE sum(s.total) END AS value,
                    min(s.first_date) AS first_date, max(s.last_date) AS last_date
                FROM account a
                JOIN institution i ON i.id = a.institution
                JOIN %3$s s ON s.account_id = a.id AND s.metric = ?
                    AND s.at BETWEEN date_trunc('%4$s', coalesce(?::timestamp, '-infinity'))
                        AND coalesce(?::date, 'infinity')
                WHERE %5$s
                GROUP BY 1, 2, 3, 4) account
            GROUP BY scope, start, running_total
            ORDER BY scope, start""";

    private static final String MONTHS = """
            (SELECT account_id, metric, running_total, month AS at, first_date, last_date, last_value, total
            FROM account_metric_month)""";

    private static final String MEASUREMENTS = """
            (SELECT account_id, metric, period_start IS NULL AS running_total, date AS at,
                coalesce(period_start, date) AS first_date, date AS last_date, value AS last_value, value AS total
            FROM account_metric)""";

    private final Database database;

    @Inject
    PostgresTimelines(Database database) {
        this.database = database;
    }

    @Override
    public Map<AccountKey, List<TimelinePoint>> ofAccounts(Collection<AccountKey> accounts, Question question) {
        return of(AccountScope.ACCOUNT, accounts, question);
    }

    @Override
    public Map<InstitutionId, List<TimelinePoint>> ofInstitutions(
            Collection<InstitutionId> institutions, Question question) {
        return of(AccountScope.INSTITUTION, institutions, question);
    }

    @Override
    public Map<CountryCode, List<TimelinePoint>> ofCountries(Collection<CountryCode> countries, Question question) {
        return of(AccountScope.COUNTRY, countries, question);
    }

    private record Row(String scope, TimelinePoint point) {}

    private <K> Map<K, List<TimelinePoint>> of(AccountScope<K> scope, Collection<K> keys, Question question) {
        boolean isByDay = question.every() == TimeInterval.DAY || question.every() == TimeInterval.WEEK;
        String sql = POINTS.formatted(
                scope.key(),
                question.every().name().toLowerCase(Locale.ROOT),
                isByDay ? MEASUREMENTS : MONTHS,
                isByDay ? "day" : "month",
                scope.chosen());
        List<Row> rows = database.list(
                sql,
                PostgresTimelines::row,
                question.metric().value(),
                text(question.from()),
                text(question.to()),
                scope.written(keys));
        Map<String, List<TimelinePoint>> byScope =
                rows.stream().collect(groupingBy(Row::scope, mapping(Row::point, toList())));
        Map<K, List<TimelinePoint>> byKey = new HashMap<>();
        byScope.forEach((text, points) -> byKey.put(scope.read().apply(text), oneKind(points)));
        return byKey;
    }

    private static List<TimelinePoint> oneKind(List<TimelinePoint> points) {
        boolean hasTotals = points.stream().anyMatch(TimelinePoint::isRunningTotal);
        return points.stream().filter(p -> p.isRunningTotal() == hasTotals).toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString(1),
                new TimelinePoint(
                        row.getObject(2, LocalDate.class),
                        row.getDouble(3),
                        row.getBoolean(4),
                        row.getInt(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class)));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
