package org.digitaldiplomacy.scoring;

/**
 * One dated value of one column for one unit.
 *
 * @param source an opaque name for where it comes from
 * @param estimated whether the source itself calls it an estimate
 */
public record Datum(int year, double value, String source, boolean estimated) {

    public Datum {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a datum must be finite, found " + value);
        }
    }
}
