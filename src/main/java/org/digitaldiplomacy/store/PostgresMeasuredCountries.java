package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.measure.DatedIncident;
import org.digitaldiplomacy.measure.MeasuredAccount;
import org.digitaldiplomacy.measure.MeasuredCountry;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.model.PartialDate;
import org.digitaldiplomacy.port.MeasuredCountries;

final class PostgresMeasuredCountries implements MeasuredCountries {

    private static final Set<String> ALL_METRICS = Set.of("*");

    private final Database database;

    PostgresMeasuredCountries(Database database) {
        this.database = database;
    }

    @Override
    public List<MeasuredCountry> within(Window window) {
        List<CountryCode> codes =
                database.list("SELECT code FROM country ORDER BY code", row -> new CountryCode(row.getString(1)));
        Map<CountryCode, List<MeasuredAccount>> accounts =
                new PostgresAccountTallies(database).ofCountries(codes, window, ALL_METRICS);
        Map<CountryCode, List<DatedIncident>> incidents = incidents();
        return codes.stream()
                .map(code -> new MeasuredCountry(
                        code, accounts.getOrDefault(code, List.of()), incidents.getOrDefault(code, List.of())))
                .toList();
    }

    private Map<CountryCode, List<DatedIncident>> incidents() {
        record Hit(CountryCode country, DatedIncident incident) {}
        return database
                .list(
                        """
                        SELECT coalesce(x.country, i.country), x.kind, x.date
                        FROM incident x LEFT JOIN institution i ON i.id = x.institution
                        WHERE coalesce(x.country, i.country) IS NOT NULL
                        ORDER BY x.date, x.id""",
                        row -> new Hit(
                                new CountryCode(row.getString(1)),
                                new DatedIncident(
                                        IncidentKind.valueOf(row.getString(2)), new PartialDate(row.getString(3)))))
                .stream()
                .collect(groupingBy(Hit::country, mapping(Hit::incident, toList())));
    }
}
