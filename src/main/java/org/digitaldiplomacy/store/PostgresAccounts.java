package org.digitaldiplomacy.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.digitaldiplomacy.port.AccountFilter;
import org.digitaldiplomacy.port.AccountOrder;
import org.digitaldiplomacy.port.Accounts;
import org.digitaldiplomacy.port.ListCoverage;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.port.Sorting;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresAccounts implements Accounts {

    private static final String COLUMNS = "SELECT " + RecordReader.columns(Tables.ACCOUNTS, "a") + " ";

    /** The accounts that two arrays name, of platforms and of handles. */
    private static final String NAMED = """
            FROM unnest(?::text[], ?::text[]) AS named (platform, handle)
            JOIN account a ON a.platform = named.platform AND a.handle_folded = lower(named.handle)
            """;

    /** Day of the newest measurement of the account of that name. */
    static final String MEASURED = "(SELECT max(l.date) FROM account_metric_latest l WHERE l.account_id = %s.id)";

    private static final String MEASUREMENT = "SELECT " + RecordReader.columns(Tables.ACCOUNT_METRICS, "m", "a") + " ";

    private static final String LAST_LETTER = Character.toString(Character.MAX_CODE_POINT);

    /** Letters below which the index of parts is of no use. */
    private static final int TRIGRAM = 3;

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
                        RecordReader.of(Tables.ACCOUNTS),
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
                        RecordReader.of(Tables.ACCOUNTS),
                        (Object) Texts.of(institutions))
                .stream()
                .collect(groupingBy(Account::institution));
    }

    @Override
    public Map<CountryCode, List<Account>> ofCountries(Collection<CountryCode> countries) {
        record Of(CountryCode country, Account account) {}
        RecordReader<Account> reader = RecordReader.of(Tables.ACCOUNTS);
        return database
                .list(
                        COLUMNS + """
                        , i.country FROM account a JOIN institution i ON i.id = a.institution
                        WHERE i.country = ANY (?) ORDER BY a.platform, a.handle_folded""",
                        row -> new Of(new CountryCode(row.getString("country")), reader.read(row)),
                        (Object) Texts.of(countries))
                .stream()
                .collect(groupingBy(Of::country, mapping(Of::account, toList())));
    }

    @Override
    public Slice<Account> page(AccountFilter filter, Sorting<AccountOrder> order, Page page) {
        List<String> first =
                switch (order.by()) {
                    case PLATFORM -> List.of();
                    case HANDLE -> List.of("x.handle_folded");
                    case INSTITUTION -> List.of("x.institution");
                    case METRIC ->
                        List.of(KeysetList.nullsLast(latestSum("a.id = x.id", order.metric()), order.direction()));
                };
        List<String> keys = Stream.concat(first.stream(), Stream.of("x.platform", "x.handle_folded"))
                .toList();
        return new KeysetList<>(order.name().toLowerCase(Locale.ROOT), Tables.ACCOUNTS, keys, order.direction())
                .read(database, conditions(filter), page);
    }

    @Override
    public ListCoverage coverage(AccountFilter filter) {
        Conditions conditions = conditions(filter);
        return ListCoverages.read(database, """
                SELECT i.country, x.institution AS with_account, %s AS measured
                FROM account x JOIN institution i ON i.id = x.institution WHERE %s""".formatted(MEASURED.formatted("x"), conditions.sql()), conditions);
    }

    private static Conditions conditions(AccountFilter filter) {
        return new Conditions()
                .in("x.platform", filter.platforms())
                .in("x.institution", filter.institutions())
                .in("(SELECT i.country FROM institution i WHERE i.id = x.institution)", filter.countries())
                .in("(SELECT i.kind FROM institution i WHERE i.id = x.institution)", filter.kinds())
                .containing(
                        "folded(x.handle) || ' '"
                                + " || (SELECT i.name_folded FROM institution i WHERE i.id = x.institution)",
                        filter.text())
                .since(MEASURED.formatted("x"), filter.measuredSince());
    }

    /**
     * Sum of the latest running totals of a metric over accounts {@code a}, as text of a fixed length, so that it sorts like
     * the number; null where none was measured.
     */
    static String latestSum(String accounts, @Nullable MetricId metric) {
        return """
                (SELECT lpad(trunc(sum(l.value)::numeric)::text, 20, '0')
                FROM account a JOIN account_metric_latest l ON l.account_id = a.id
                WHERE %s AND l.metric = '%s' AND l.running_total)""".formatted(accounts, (metric == null ? "followers" : metric.value()).replace("'", "''"));
    }

    /** Stops at the first accounts, so that a text which many handles share is no slower than another. */
    @Override
    public List<Account> withHandlesLike(String text, int most) {
        String end = text + LAST_LETTER;
        List<Account> beginning = squeezed("squeezed(a.handle) ~>=~ ? AND squeezed(a.handle) ~<~ ?", most, text, end);
        return beginning.size() == most || text.length() < TRIGRAM
                ? beginning
                : squeezed("squeezed(a.handle) LIKE '%' || ? || '%'", most, text);
    }

    @Override
    public List<Account> withHandles(Collection<String> handles, int most) {
        return squeezed("squeezed(a.handle) = ANY (?)", most, (Object) Texts.of(handles));
    }

    private List<Account> squeezed(String condition, int most, Object... parameters) {
        return database.list(
                COLUMNS + "FROM account a WHERE " + condition + " LIMIT " + most,
                RecordReader.of(Tables.ACCOUNTS),
                parameters);
    }

    @Override
    public Map<AccountKey, List<AccountMetric>> latest(Collection<AccountKey> accounts) {
        return byAccount(database.list(
                MEASUREMENT.replace("SELECT ", "SELECT DISTINCT ON (a.id, m.metric) ") + NAMED + """
                        JOIN account_metric_latest m ON m.account_id = a.id
                        ORDER BY a.id, m.metric, m.date DESC, m.running_total DESC""",
                RecordReader.of(Tables.ACCOUNT_METRICS),
                platforms(accounts),
                handles(accounts)));
    }

    @Override
    public Map<AccountKey, List<AccountMetric>> series(
            Collection<AccountKey> accounts,
            Collection<MetricId> metrics,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return byAccount(database.list(
                MEASUREMENT + NAMED + """
                        JOIN account_metric m ON m.account_id = a.id
                        WHERE m.metric = ANY (?)
                            AND m.date BETWEEN coalesce(?::date, '-infinity') AND coalesce(?::date, 'infinity')
                        ORDER BY a.id, m.metric, m.date, m.period_start""",
                RecordReader.of(Tables.ACCOUNT_METRICS),
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
}
