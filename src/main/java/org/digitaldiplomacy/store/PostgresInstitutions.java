package org.digitaldiplomacy.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.port.InstitutionFilter;
import org.digitaldiplomacy.port.InstitutionOrder;
import org.digitaldiplomacy.port.Institutions;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.port.SortDirection;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresInstitutions implements Institutions {

    /** The institutions' own order of importance, ministries first. */
    private static final Comparator<Institution> BY_KIND =
            Comparator.comparing(Institution::kind).thenComparing(Institution::id);

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
    public Slice<Institution> page(
            InstitutionFilter filter, InstitutionOrder order, SortDirection direction, Page page) {
        Conditions conditions = new Conditions()
                .in("x.kind", filter.kinds())
                .in("x.country", filter.countries())
                .in("x.hostCountry", filter.hosts())
                .containing("x.searchText", filter.text());
        List<String> keys =
                switch (order) {
                    case ID -> List.of("x.id");
                    case NAME -> List.of("x.nameFolded", "x.id");
                    case COUNTRY -> List.of(KeysetList.nullsLast("x.country", direction), "x.id");
                    case KIND -> List.of("cast(x.kind as string)", "x.id");
                };
        String name = order.name().toLowerCase(Locale.ROOT);
        return new KeysetList<>(name, InstitutionRow.class, keys, direction)
                .read(InstitutionRow.getEntityManager(), conditions, page)
                .map(InstitutionRow::toRecord);
    }

    /** A statement for lists of any length, which the database plans once. */
    private List<Institution> read(String condition, Object... parameters) {
        return database.list(
                "SELECT id, kind, country, organisation, host_country, name, city, website, press_url, wikidata, latitude,"
                        + " longitude, as_of, source FROM institution WHERE " + condition,
                PostgresInstitutions::institution,
                parameters);
    }

    private static String[] names(Set<InstitutionKind> kinds) {
        return kinds.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Institution institution(ResultSet row) throws SQLException {
        String country = row.getString(3);
        String organisation = row.getString(4);
        String host = row.getString(5);
        return new Institution(
                new InstitutionId(row.getString(1)),
                InstitutionKind.valueOf(row.getString(2)),
                country == null ? null : new CountryCode(country),
                organisation == null ? null : new InstitutionId(organisation),
                host == null ? null : new CountryCode(host),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, Double.class),
                row.getObject(12, Double.class),
                new PartialDate(row.getString(13)),
                new SourceId(row.getString(14)));
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
