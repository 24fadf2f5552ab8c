package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.port.IncidentFilter;
import org.digitaldiplomacy.port.Incidents;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.port.SortDirection;

@ApplicationScoped
@Transactional
class PostgresIncidents implements Incidents {

    /** The country that was hit, or that of the institution that was. */
    private static final String COUNTRY =
            "coalesce(x.country, (select i.country from InstitutionRow i where i.id = x.institution))";

    private static final String LATEST_FIRST = " order by x.date desc, x.id desc";

    @Override
    public Map<CountryCode, List<Incident>> ofCountries(Collection<CountryCode> countries) {
        return IncidentRow.getEntityManager()
                .createQuery(
                        "select x, " + COUNTRY + " from IncidentRow x where " + COUNTRY + " in :countries"
                                + LATEST_FIRST,
                        Object[].class)
                .setParameter("countries", Texts.list(countries))
                .getResultStream()
                .collect(groupingBy(
                        row -> new CountryCode((String) row[1]),
                        mapping(row -> ((IncidentRow) row[0]).toRecord(), toList())));
    }

    @Override
    public Map<InstitutionId, List<Incident>> ofInstitutions(Collection<InstitutionId> institutions) {
        return IncidentRow.<IncidentRow>list(
                        "from IncidentRow x where x.institution in ?1" + LATEST_FIRST, Texts.list(institutions))
                .stream()
                .map(IncidentRow::toRecord)
                .collect(groupingBy(i -> Objects.requireNonNull(i.institution())));
    }

    @Override
    public Slice<Incident> page(IncidentFilter filter, Page page) {
        Conditions conditions = new Conditions()
                .in("x.kind", filter.kinds())
                .in(COUNTRY, filter.countries())
                .in("x.institution", filter.institutions())
                .in("x.attributedTo", filter.attributedTo());
        if (filter.fromYear() != null) {
            conditions.with("x.date >= :%s", "%04d".formatted(filter.fromYear()));
        }
        if (filter.toYear() != null) {
            conditions.with("x.date < :%s", "%04d".formatted(filter.toYear() + 1));
        }
        return new KeysetList<>("date", IncidentRow.class, List.of("x.date", "x.id"), SortDirection.DESCENDING)
                .read(IncidentRow.getEntityManager(), conditions, page)
                .map(IncidentRow::toRecord);
    }
}
