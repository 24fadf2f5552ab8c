package org.digitaldiplomacy.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.digitaldiplomacy.edition.InstitutionFilter;
import org.digitaldiplomacy.edition.InstitutionOrder;
import org.digitaldiplomacy.edition.Institutions;
import org.digitaldiplomacy.edition.Page;
import org.digitaldiplomacy.edition.Slice;
import org.digitaldiplomacy.edition.SortDirection;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional
class PostgresInstitutions implements Institutions {

    /** The institutions' own order of importance, ministries first. */
    private static final Comparator<Institution> BY_KIND =
            Comparator.comparing(Institution::kind).thenComparing(Institution::id);

    @Override
    public Map<InstitutionId, Institution> byId(Collection<InstitutionId> ids) {
        return InstitutionRow.<InstitutionRow>list("id in ?1 order by id", Texts.list(ids)).stream()
                .map(InstitutionRow::toRecord)
                .collect(toMap(Institution::id, identity(), (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public Map<CountryCode, List<Institution>> ofCountries(
            Collection<CountryCode> countries, Set<InstitutionKind> kinds) {
        return grouped(
                InstitutionRow.list("country in ?1 and kind in ?2", Texts.list(countries), kinds), row -> row.country);
    }

    @Override
    public Map<CountryCode, List<Institution>> hostedBy(Collection<CountryCode> countries, Set<InstitutionKind> kinds) {
        return grouped(
                InstitutionRow.list("hostCountry in ?1 and kind in ?2", Texts.list(countries), kinds),
                row -> row.hostCountry);
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

    private static Map<CountryCode, List<Institution>> grouped(
            List<InstitutionRow> rows, Function<InstitutionRow, @Nullable String> country) {
        Map<CountryCode, List<Institution>> byCountry = new TreeMap<>();
        for (InstitutionRow row : rows) {
            String code = country.apply(row);
            if (code != null) {
                byCountry
                        .computeIfAbsent(new CountryCode(code), c -> new ArrayList<>())
                        .add(row.toRecord());
            }
        }
        byCountry.values().forEach(list -> list.sort(BY_KIND));
        return byCountry;
    }
}
