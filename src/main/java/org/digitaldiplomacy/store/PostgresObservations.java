package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.port.Observations;
import org.digitaldiplomacy.table.Tables;

@ApplicationScoped
class PostgresObservations implements Observations {

    private static final String COLUMNS = RecordReader.columns(Tables.OBSERVATIONS, "o");

    private final Database database;

    @Inject
    PostgresObservations(Database database) {
        this.database = database;
    }

    @Override
    public List<Observation> upTo(int year, Collection<IndicatorId> indicators) {
        return database.list(
                "SELECT " + COLUMNS + "\n" + """
                        FROM observation o WHERE o.indicator = ANY (?) AND o.year <= ?
                        ORDER BY o.indicator, o.country, o.year""", RecordReader.of(Tables.OBSERVATIONS), Texts.of(indicators), year);
    }

    @Override
    public List<Observation> series(Collection<CountryCode> countries, Collection<IndicatorId> indicators) {
        return database.list(
                "SELECT " + COLUMNS + "\n" + """
                        FROM observation o WHERE o.country = ANY (?) AND o.indicator = ANY (?)
                        ORDER BY o.indicator, o.country, o.year""",
                RecordReader.of(Tables.OBSERVATIONS),
                Texts.of(countries),
                Texts.of(indicators));
    }

    @Override
    public Map<IndicatorId, List<SourceId>> sources(Collection<IndicatorId> indicators) {
        record Pair(IndicatorId indicator, SourceId source) {}
        return database
                .list("""
                        SELECT DISTINCT o.indicator, o.source FROM observation o WHERE o.indicator = ANY (?)
                        ORDER BY o.indicator, o.source""", row -> new Pair(new IndicatorId(row.getString(1)), new SourceId(row.getString(2))), (Object)
                        Texts.of(indicators)) // one parameter, not one for each
                .stream()
                .collect(Collectors.groupingBy(Pair::indicator, Collectors.mapping(Pair::source, Collectors.toList())));
    }

    @Override
    public List<Observation> latest(int year, Collection<CountryCode> countries, Collection<IndicatorId> indicators) {
        return database.list(
                "SELECT DISTINCT ON (o.indicator, o.country) " + COLUMNS + "\n" + """
                        FROM observation o WHERE o.country = ANY (?) AND o.indicator = ANY (?) AND o.year <= ?
                        ORDER BY o.indicator, o.country, o.year DESC""",
                RecordReader.of(Tables.OBSERVATIONS),
                Texts.of(countries),
                Texts.of(indicators),
                year);
    }
}
