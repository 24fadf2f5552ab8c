package org.digitaldiplomacy.scoring.normalise;

import java.util.Arrays;
import org.digitaldiplomacy.scoring.Column;

/**
 * Ranks from the worst value, 1, to the best, n. Values within the tolerance of the worst of their group are
 * ties. A value that is not in the pool takes the rank of the next better one, or n.
 */
final class Ranking {

    /** The values in order, and for each one its rank. */
    private final double[] sorted;

    private final double[] ranks;

    private Ranking(double[] sorted, double[] ranks) {
        this.sorted = sorted;
        this.ranks = ranks;
    }

    /** @param tolerance as a share of the values' size */
    static Ranking of(Column pool, Ties ties, double tolerance) {
        double[] sorted = pool.knownValues();
        Arrays.setAll(sorted, i -> sorted[i] + 0.0); // turns −0 into 0
        Arrays.sort(sorted);
        double[] ranks = new double[sorted.length];
        int start = 0;
        while (start < sorted.length) {
            int end = start + 1;
            while (end < sorted.length && sorted[end] - sorted[start] <= tolerance * size(sorted[start], sorted[end])) {
                end++;
            }
            Arrays.fill(ranks, start, end, ties == Ties.MIN ? start + 1 : (start + 1 + end) / 2.0);
            start = end;
        }
        return new Ranking(sorted, ranks);
    }

    double of(double x) {
        int found = Arrays.binarySearch(sorted, x + 0.0);
        return ranks[Math.min(found < 0 ? -found - 1 : found, sorted.length - 1)];
    }

    private static double size(double a, double b) {
        return Math.max(Math.abs(a), Math.abs(b));
    }
}
