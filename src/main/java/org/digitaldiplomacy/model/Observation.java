package org.digitaldiplomacy.model;

/** One indicator of one country in one year. A gap is an observation that is not there, never a zero. */
public record Observation(
        CountryCode country, IndicatorId indicator, int year, double value, ObservationStatus status, SourceId source) {

    public Observation {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("an observation's value must be finite, found " + value + " for "
                    + country + " " + indicator + " " + year);
        }
    }
}
