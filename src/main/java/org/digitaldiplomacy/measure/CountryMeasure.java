package org.digitaldiplomacy.measure;

import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.model.IndicatorKind;

/** A figure of a country that rules can use as an indicator. */
public interface CountryMeasure {

    Measure.Description description();

    /** Kind of the resulting indicator. */
    IndicatorKind kind();

    /** As {@link Measure#of}. A figure that stands on no account at all has 0 of them. */
    Figure of(MeasuredCountry country, Window window);

    /**
     * The measures of accounts, and then the counts of incidents.
     *
     * @param areIncidentsComplete whether a country for which no incident is listed had none
     */
    static List<CountryMeasure> all(boolean areIncidentsComplete) {
        List<CountryMeasure> all = new ArrayList<>();
        Measures.all().forEach(measure -> all.add(new OfAccounts(measure)));
        all.add(new IncidentCount(null, areIncidentsComplete));
        for (IncidentKind kind : IncidentKind.values()) {
            all.add(new IncidentCount(kind, areIncidentsComplete));
        }
        return all;
    }

    /** Measure of a country's accounts. */
    record OfAccounts(Measure measure) implements CountryMeasure {

        @Override
        public Measure.Description description() {
            return measure.description();
        }

        @Override
        public IndicatorKind kind() {
            return new IndicatorKind("REACH");
        }

        @Override
        public Figure of(MeasuredCountry country, Window window) {
            return measure.of(country.accounts(), window);
        }
    }
}
