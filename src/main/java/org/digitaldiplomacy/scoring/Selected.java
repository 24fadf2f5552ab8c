package org.digitaldiplomacy.scoring;

/** Value that a selection picked from a time series. */
public sealed interface Selected {

    /**
     * A value with its provenance.
     *
     * @param year the year of the observation; of the later one where two were combined
     */
    record Found(double value, int year, String source, boolean estimated) implements Selected {}

    /** Nothing to pick, and why. */
    record Nothing(Reason reason) implements Selected {}

    default Cell cell() {
        if (this instanceof Found f) {
            return Cell.of(f.value());
        }
        return Cell.missing(((Nothing) this).reason());
    }
}
