package org.digitaldiplomacy.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.digitaldiplomacy.port.InstitutionOrder;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.ListCoverage;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.port.Sorting;
import org.digitaldiplomacy.table.Tables;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresInstitutions implements Institutions {

    /** The institutions' own order of importance, ministries first. */
    private static final Comparator<Institution> BY_KIND =
            Comparator.comparing(Institution::kind).thenComparing(Institution::id);

    private static final String ITS_ACCOUNTS = "SELECT FROM account a WHERE a.institution = x.id";

    private final Database database;

    @Inject
    PostgresInstitutions(Database database) {
        this.database = database;
    }

    @Override
    public Map<InstitutionId, Institution> byId(Collection<InstitutionId> ids) {
        return read("id = ANY (?) ORDER BY id", (Object) Texts.of(ids)).stream()
                .collect(toMap(Institution::id, identity(), (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public Map<CountryCode, List<Institution>> ofCountries(
            Collection<CountryCode> countries, Set<InstitutionKind> kinds) {
        return grouped(
                read("country = ANY (?) AND kind = ANY (?)", Texts.of(countries), names(kinds)), Institution::country);
    }

    @Override
    public Map<CountryCode, List<Institution>> hostedBy(Collection<CountryCode> countries, Set<InstitutionKind> kinds) {
        return grouped(
                read("host_country = ANY (?) AND kind = ANY (?)", Texts.of(countries), names(kinds)),
                Institution::hostCountry);
    }

    @Override
    public Slice<Institution> page(InstitutionFilter filter, Sorting<InstitutionOrder> order, Page page) {
        List<String> keys =
                switch (order.by()) {
                    case KEY -> List.of("x.id");
                    case NAME -> List.of("x.name_folded", "x.id");
                    case COUNTRY -> List.of(KeysetList.nullsLast("x.country", order.direction()), "x.id");
                    case KIND -> List.of("x.kind::text", "x.id");
                    case METRIC ->
                        List.of(
                                KeysetList.nullsLast(
                                        PostgresAccounts.latestSum("a.institution = x.id", order.metric()),
                                        order.direction()),
                                "x.id");
                };
        return new KeysetList<>(order.name().toLowerCase(Locale.ROOT), Tables.INSTITUTIONS, keys, order.direction())
                .read(database, conditions(filter), page);
    }

    @Override
    public ListCoverage coverage(InstitutionFilter filter) {
        Conditions conditions = conditions(filter);
        return ListCoverages.read(database, """
                SELECT x.country, (SELECT min(a.institution) FROM account a WHERE a.institution = x.id) AS with_account,
                    (SELECT max(l.date) FROM account a JOIN account_metric_latest l ON l.account_id = a.id
                        WHERE a.institution = x.id) AS measured
                FROM institution x WHERE %s""".formatted(conditions.sql()), conditions);
    }

    private static Conditions conditions(InstitutionFilter filter) {
        return new Conditions()
                .in("x.kind", filter.kinds())
                .in("x.country", filter.countries())
                .in("x.host_country", filter.hosts())
                .containing("x.search_text", filter.text())
                .exists(filter.hasAccounts(), ITS_ACCOUNTS, new Conditions())
                .exists(
                        (filter.platforms() != null || filter.measuredSince() != null) ? Boolean.TRUE : null,
                        ITS_ACCOUNTS,
                        new Conditions()
                                .in("a.platform", filter.platforms())
                                .since(PostgresAccounts.MEASURED.formatted("a"), filter.measuredSince()));
    }

    /** A statement for lists of any length, which the database plans once. */
    private List<Institution> read(String condition, Object... parameters) {
        return database.list(
                RecordReader.select(Tables.INSTITUTIONS, "WHERE " + condition),
                RecordReader.of(Tables.INSTITUTIONS),
                parameters);
    }

    private static String[] names(Set<InstitutionKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Map<CountryCode, List<Institution>> grouped(
            List<Institution> institutions, Function<Institution, @Nullable CountryCode> country) {
        Map<CountryCode, List<Institution>> byCountry = new TreeMap<>();
        for (Institution institution : institutions) {
            CountryCode code = country.apply(institution);
            if (code != null) {
                byCountry.computeIfAbsent(code, c -> new ArrayList<>()).add(institution);
            }
        }
        byCountry.values().forEach(list -> list.sort(BY_KIND));
        return byCountry;
    }
}
