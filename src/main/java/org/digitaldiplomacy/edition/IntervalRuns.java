package org.digitaldiplomacy.edition;

/**
 * How the intervals of ranks are drawn: frozen with an edition, since another seed gives another interval.
 *
 * @param count how many scorings with other choices
 * @param seed what the choices are drawn from
 */
public record IntervalRuns(int count, long seed) {

    public static final IntervalRuns USUAL = new IntervalRuns(1_000, 2026);

    public IntervalRuns {
        if (count < 1) {
            throw new IllegalArgumentException("intervals need 1 run or more, found " + count);
        }
    }
}
