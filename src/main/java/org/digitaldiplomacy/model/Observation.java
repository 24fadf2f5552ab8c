package org.digitaldiplomacy.model;

import org.digitaldiplomacy.model.Described.Form;

/** One indicator of one country in one year. A gap is an observation that is not there, never a zero. */
public record Observation(
        @Described("ISO 3166-1 alpha-3; Kosovo is XKX") CountryCode country,
        @Described("see indicators") IndicatorId indicator,

        @Described(value = "of the observation", form = Form.YEAR)
        int year,

        @Described(value = "a gap where it is withheld", unit = "the indicator's")
        double value,

        @Described("OBSERVED, or ESTIMATED where the publisher says so")
        ObservationStatus status,

        @Described("see sources") SourceId source) {

    public Observation {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an observation's value must be finite, found " + value + " for "
                    + country + " " + indicator + " " + year);
        }
    }
}
