package org.digitaldiplomacy.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.Account;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.port.AccountFilter;
import org.digitaldiplomacy.port.AccountOrder;
import org.digitaldiplomacy.port.Accounts;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.port.SortDirection;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresAccounts implements Accounts {

    private static final String COLUMNS = "SELECT a.platform, a.handle, a.institution, a.url, a.as_of, a.source ";

    /** The accounts that two arrays name, of platforms and of handles. */
    private static final String NAMED = """
            FROM unnest(?::text[], ?::text[]) AS named (platform, handle)
            JOIN account a ON a.platform = named.platform AND a.handle_folded = lower(named.handle)
            """;

    /** As text of a fixed length, so that it sorts like the number; null where none was measured. */
    private static final String FOLLOWERS = """
            sql('(SELECT lpad(CAST(trunc(CAST(l.value AS numeric)) AS text), 20, ''0'') FROM account_metric_latest l
            WHERE l.account_id = ? AND l.metric = ''followers'' AND l.running_total)', x.id)""";

    private final Database database;

    @Inject
    PostgresAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Map<AccountKey, Account> byKey(Collection<AccountKey> keys) {
        return database
                .list(
                        COLUMNS + NAMED + "ORDER BY a.platform, a.handle_folded",
                        PostgresAccounts::account,
                        platforms(keys),
                        handles(keys))
                .stream()
                .collect(toMap(Account::key, identity(), (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public Map<InstitutionId, List<Account>> ofInstitutions(Collection<InstitutionId> institutions) {
        return database
                .list(
                        COLUMNS + "FROM account a WHERE a.institution = ANY (?) ORDER BY a.platform, a.handle_folded",
                        PostgresAccounts::account,
                        (Object) Texts.of(institutions))
                .stream()
                .collect(groupingBy(Account::institution));
    }

    @Override
    public Map<CountryCode, List<Account>> ofCountries(Collection<CountryCode> countries) {
        record Of(CountryCode country, Account account) {}
        return database
                .list(COLUMNS + """
                        , i.country FROM account a JOIN institution i ON i.id = a.institution
                        WHERE i.country = ANY (?) ORDER BY a.platform, a.handle_folded""", row -> new Of(new CountryCode(row.getString(7)), account(row)), (Object)
                        Texts.of(countries))
                .stream()
                .collect(groupingBy(Of::country, mapping(Of::account, toList())));
    }

    @Override
    public Slice<Account> page(AccountFilter filter, AccountOrder order, SortDirection direction, Page page) {
        Conditions conditions = new Conditions()
                .in("x.platform", filter.platforms())
                .in("x.institution", filter.institutions())
                .in("(select i.country from InstitutionRow i where i.id = x.institution)", filter.countries())
                .in("(select i.kind from InstitutionRow i where i.id = x.institution)", filter.kinds())
                .containing(
                        "concat(function('folded', x.handle), ' ',"
                                + " (select i.nameFolded from InstitutionRow i where i.id = x.institution))",
                        filter.text());
        List<String> first =
                switch (order) {
                    case PLATFORM -> List.of();
                    case HANDLE -> List.of("x.handleFolded");
                    case INSTITUTION -> List.of("x.institution");
                    case FOLLOWERS -> List.of(KeysetList.nullsLast(FOLLOWERS, direction));
                };
        List<String> keys = Stream.concat(first.stream(), Stream.of("x.platform", "x.handleFolded"))
                .toList();
        return new KeysetList<>(order.name().toLowerCase(Locale.ROOT), AccountRow.class, keys, direction)
                .read(AccountRow.getEntityManager(), conditions, page)
                .map(AccountRow::toRecord);
    }

    @Override
    public Map<AccountKey, List<AccountMetric>> latest(Collection<AccountKey> accounts) {
        return byAccount(
                database.list("""
                SELECT DISTINCT ON (a.id, l.metric)
                    a.platform, a.handle, l.metric, l.period_start, l.date, l.value, l.rounded, l.source,
                    l.earliest
                """ + NAMED + """
                        JOIN account_metric_latest l ON l.account_id = a.id
                        ORDER BY a.id, l.metric, l.date DESC, l.running_total DESC""", new AccountMetricReader(), platforms(accounts), handles(accounts)));
    }

    @Override
    public Map<AccountKey, List<AccountMetric>> series(
            Collection<AccountKey> accounts,
            Collection<MetricId> metrics,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return byAccount(database.list(
                "SELECT a.platform, a.handle, m.metric, m.period_start, m.date, m.value, m.rounded, m.source, m.earliest "
                        + NAMED
                        + """
                        JOIN account_metric m ON m.account_id = a.id
                        WHERE m.metric = ANY (?)
                            AND m.date BETWEEN coalesce(?::date, '-infinity') AND coalesce(?::date, 'infinity')
                        ORDER BY a.id, m.metric, m.date, m.period_start""",
                new AccountMetricReader(),
                platforms(accounts),
                handles(accounts),
                Texts.of(metrics),
                from,
                to));
    }

    private static Map<AccountKey, List<AccountMetric>> byAccount(List<AccountMetric> metrics) {
        return metrics.stream().collect(groupingBy(AccountMetric::account, LinkedHashMap::new, toList()));
    }

    private static String[] platforms(Collection<AccountKey> keys) {
        return keys.stream().distinct().map(k -> k.platform().value()).toArray(String[]::new);
    }

    private static String[] handles(Collection<AccountKey> keys) {
        return keys.stream().distinct().map(AccountKey::handle).toArray(String[]::new);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountKey(new PlatformId(row.getString(1)), row.getString(2)),
                new InstitutionId(row.getString(3)),
                row.getString(4),
                new PartialDate(row.getString(5)),
                new SourceId(row.getString(6)));
    }
}
