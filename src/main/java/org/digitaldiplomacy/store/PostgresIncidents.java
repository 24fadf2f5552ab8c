package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.Incident;
import org.digitaldiplomacy.model.IncidentId;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.port.IncidentFilter;
import org.digitaldiplomacy.port.Incidents;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.port.SortDirection;
import org.digitaldiplomacy.table.Tables;

@ApplicationScoped
@Transactional
class PostgresIncidents implements Incidents {

    /** The country that was hit, or that of the institution that was. */
    private static final String COUNTRY =
            "coalesce(x.country, (SELECT i.country FROM institution i WHERE i.id = x.institution))";

    private static final String LATEST_FIRST = " ORDER BY x.date DESC, x.id DESC";

    private final Database database;

    @Inject
    PostgresIncidents(Database database) {
        this.database = database;
    }

    @Override
    public Map<CountryCode, List<Incident>> ofCountries(Collection<CountryCode> countries) {
        record Hit(CountryCode country, Incident incident) {}
        RecordReader<Incident> reader = RecordReader.of(Tables.INCIDENTS);
        return database
                .list(
                        "SELECT " + RecordReader.columns(Tables.INCIDENTS, "x") + ", " + COUNTRY
                                + " AS hit FROM incident x WHERE " + COUNTRY + " = ANY (?)" + LATEST_FIRST,
                        row -> new Hit(new CountryCode(row.getString("hit")), reader.read(row)),
                        (Object) Texts.of(countries))
                .stream()
                .collect(groupingBy(Hit::country, mapping(Hit::incident, toList())));
    }

    @Override
    public Map<InstitutionId, List<Incident>> ofInstitutions(Collection<InstitutionId> institutions) {
        return database
                .list(
                        RecordReader.select(Tables.INCIDENTS, "WHERE x.institution = ANY (?)" + LATEST_FIRST),
                        RecordReader.of(Tables.INCIDENTS),
                        (Object) Texts.of(institutions))
                .stream()
                .collect(groupingBy(i -> Objects.requireNonNull(i.institution())));
    }

    @Override
    public Optional<Incident> byId(IncidentId id) {
        return database
                .list(
                        RecordReader.select(Tables.INCIDENTS, "WHERE x.id = ?"),
                        RecordReader.of(Tables.INCIDENTS),
                        id.value())
                .stream()
                .findFirst();
    }

    @Override
    public Slice<Incident> page(IncidentFilter filter, Page page) {
        Conditions conditions = new Conditions()
                .in("x.kind", filter.kinds())
                .in(COUNTRY, filter.countries())
                .in("x.institution", filter.institutions())
                .in("x.attributed_to", filter.attributedTo());
        if (filter.fromYear() != null) {
            conditions.with("x.date >= ?", "%04d".formatted(filter.fromYear()));
        }
        if (filter.toYear() != null) {
            conditions.with("x.date < ?", "%04d".formatted(filter.toYear() + 1));
        }
        return new KeysetList<>("date", Tables.INCIDENTS, List.of("x.date", "x.id"), SortDirection.DESCENDING)
                .read(database, conditions, page);
    }
}
