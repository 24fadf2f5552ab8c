package org.digitaldiplomacy.scoring.normalise;

import java.util.Arrays;
import org.digitaldiplomacy.scoring.Column;

/**
 * Ranks from the worst value, 1, to the best, n. Values that differ by less than 10⁻¹² of their size are ties of the
 * worst of them. A value that is not in the pool takes the rank of the next better one, or n.
 */
final class Ranking {

    private static final double TIE = 1e-12;

    /** The values in order, and for each one its rank. */
    private final double[] sorted;

    private final double[] ranks;

    private Ranking(double[] sorted, double[] ranks) {
        this.sorted = sorted;
        this.ranks = ranks;
    }

    static Ranking of(Column pool, Ties ties) {
        double[] sorted = pool.knownValues();
        Arrays.setAll(sorted, i -> sorted[i] + 0.0); // turns −0 into 0
        Arrays.sort(sorted);
        double[] ranks = new double[sorted.length];
        int start = 0;
        while (start < sorted.length) {
            int end = start + 1;
            while (end < sorted.length && sorted[end] - sorted[start] <= TIE * size(sorted[start], sorted[end])) {
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
