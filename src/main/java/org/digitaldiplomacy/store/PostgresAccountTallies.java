package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.measure.MeasuredAccount;
import org.digitaldiplomacy.measure.Tally;
import org.digitaldiplomacy.measure.Tally.Half;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.port.AccountTallies;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresAccountTallies implements AccountTallies {

    /** An account without a measurement has one row with nulls. */
    private static final String TALLIES = """
            SELECT %s, a.platform, a.handle, i.kind, a.as_of, t.metric, t.running_total, t.is_late, t.first_date,
                t.first_value, t.last_date, t.last_value, t.total, t.days
            FROM account a
            JOIN institution i ON i.id = a.institution
            LEFT JOIN LATERAL (
                SELECT m.metric, m.running_total, m.month >= ?::date AS is_late, min(m.first_date) AS first_date,
                    (array_agg(m.first_value ORDER BY m.month))[1] AS first_value, max(m.last_date) AS last_date,
                    (array_agg(m.last_value ORDER BY m.month DESC))[1] AS last_value, sum(m.total) AS total,
                    sum(m.days) AS days
                FROM account_metric_month m
                WHERE m.account_id = a.id AND m.metric LIKE ANY (?) AND m.month BETWEEN ?::date AND ?::date
                GROUP BY 1, 2, 3) t ON true
            WHERE %s
            ORDER BY (a.platform COLLATE "C"), (a.handle_folded COLLATE "C")""";

    private final Database database;

    @Inject
    PostgresAccountTallies(Database database) {
        this.database = database;
    }

    @Override
    public Map<AccountKey, List<MeasuredAccount>> ofAccounts(
            Collection<AccountKey> accounts, Window window, Set<String> metrics) {
        return of(AccountScope.ACCOUNT, accounts, window, metrics);
    }

    @Override
    public Map<InstitutionId, List<MeasuredAccount>> ofInstitutions(
            Collection<InstitutionId> institutions, Window window, Set<String> metrics) {
        return of(AccountScope.INSTITUTION, institutions, window, metrics);
    }

    @Override
    public Map<CountryCode, List<MeasuredAccount>> ofCountries(
            Collection<CountryCode> countries, Window window, Set<String> metrics) {
        return of(AccountScope.COUNTRY, countries, window, metrics);
    }

    private <K> Map<K, List<MeasuredAccount>> of(
            AccountScope<K> scope, Collection<K> keys, Window window, Set<String> metrics) {
        String[] patterns =
                metrics.stream().map(metric -> metric.replace('*', '%')).toArray(String[]::new);
        Rows rows = new Rows();
        database.list(
                TALLIES.formatted(scope.key(), scope.chosen()),
                rows::read,
                window.middle().map(PostgresAccountTallies::first).orElse("infinity"),
                patterns,
                first(window.from(), "-infinity"),
                first(window.to(), "infinity"),
                scope.written(keys));
        Map<K, List<MeasuredAccount>> byKey = new HashMap<>();
        rows.byScope.forEach((text, accounts) -> byKey.put(
                scope.read().apply(text),
                accounts.entrySet().stream()
                        .map(account -> account.getKey().with(account.getValue()))
                        .toList()));
        return byKey;
    }

    private static String first(@Nullable YearMonth month, String open) {
        return month == null ? open : first(month);
    }

    private static String first(YearMonth month) {
        return month.atDay(1).toString();
    }

    /** Puts rows together that are of one account. */
    private static final class Rows {

        private final Map<String, Map<Known, List<Tally>>> byScope = new HashMap<>();

        private record Known(AccountKey key, InstitutionKind kind, LocalDate asOf) {
            MeasuredAccount with(List<Tally> tallies) {
                return new MeasuredAccount(key, kind, asOf, tallies);
            }
        }

        boolean read(ResultSet row) throws SQLException {
            Known account = new Known(
                    new AccountKey(new PlatformId(row.getString(2)), row.getString(3)),
                    InstitutionKind.valueOf(row.getString(4)),
                    new PartialDate(row.getString(5)).latest());
            List<Tally> tallies = byScope.computeIfAbsent(row.getString(1), k -> new LinkedHashMap<>())
                    .computeIfAbsent(account, k -> new ArrayList<>());
            return row.getString(6) == null || tallies.add(tally(row));
        }

        private static Tally tally(ResultSet row) throws SQLException {
            return new Tally(
                    new MetricId(row.getString(6)),
                    row.getBoolean(7),
                    row.getBoolean(8) ? Half.LATE : Half.EARLY,
                    row.getObject(9, LocalDate.class),
                    row.getDouble(10),
                    row.getObject(11, LocalDate.class),
                    row.getDouble(12),
                    row.getDouble(13),
                    row.getLong(14));
        }
    }
}
