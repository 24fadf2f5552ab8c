package org.digitaldiplomacy.ingest.table;

import java.util.Objects;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.ObservationStatus;
import org.digitaldiplomacy.model.Source;

final class ObservationTable extends Table<Observation> {

    private final Column<Country> country;
    private final Column<Indicator> indicator;
    private final Column<Integer> year;
    private final Column<Double> value;
    private final Column<ObservationStatus> status;
    private final Column<Source> source;

    ObservationTable(CountryTable countries, IndicatorTable indicators, SourceTable sources, Calendar calendar) {
        super("observations", true);
        country = required("country", countries.name());
        indicator = required("indicator", indicators.name());
        year = required("year", calendar.year());
        value = required("value", DecimalNumber.always());
        status = required("status", Formats.oneOf(ObservationStatus.class));
        source = required("source", sources.name());
        unique(country, indicator, year);
        told("name", row -> RegionNames.ENGLISH.of(row.get(country)));
        told("licence_class", row -> row.get(source).licenceClass().name());
        told("withheld", row -> "false");
        told("indicator_name", row -> row.get(indicator).name());
        told("unit", row -> row.get(indicator).unit());
    }

    @Override
    void check(Row row) {
        Indicator of = row.get(indicator);
        double least = Objects.requireNonNullElse(of.minimum(), Double.NEGATIVE_INFINITY);
        double greatest = Objects.requireNonNullElse(of.maximum(), Double.POSITIVE_INFINITY);
        double found = row.get(value);
        if (found < least || found > greatest) {
            row.refuse(value, DecimalNumber.range(least, greatest) + ", the bounds of " + of.id());
        }
    }

    @Override
    Observation record(Row row) {
        return new Observation(
                row.get(country).code(),
                row.get(indicator).id(),
                row.get(year),
                row.get(value),
                row.get(status),
                row.get(source).id());
    }
}
