package org.digitaldiplomacy.scoring.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Statistics of order: average ranks, and Kendall's count of pairs. */
final class RankOrder {

    private RankOrder() {}

    /** Ranks from 1 for the smallest; equal values share the mean of their ranks. */
    static double[] averageRanks(double[] x) {
        Integer[] order = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        double[] ranks = new double[x.length];
        for (int from = 0; from < x.length; ) {
            int to = from + 1;
            while (to < x.length && x[order[to]] == x[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /**
     * Kendall's τ-b = (concordant − discordant pairs) / √((pairs − ties in x) · (pairs − ties in y)), by counting what a
     * merge sort exchanges. Both need spread. Knight, A computer method for calculating Kendall's tau (1966).
     */
    static double tauB(double[] x, double[] y) {
        int n = x.length;
        Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.<Integer>comparingDouble(i -> x[i] + 0.0).thenComparingDouble(i -> y[i] + 0.0));
        double[] xs = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
        double[] ys = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
        long pairs = n * (n - 1L) / 2;
        long tiesX = 0;
        long tiesBoth = 0;
        for (int from = 0, both = 0, i = 1; i <= n; i++) {
            boolean sameX = i < n && xs[i] == xs[from];
            if (!sameX || ys[i] != ys[both]) {
                tiesBoth += pairs(i - both);
                both = i;
            }
            if (!sameX) {
                tiesX += pairs(i - from);
                from = i;
            }
        }
        long discordant = exchanges(ys, new double[n], 0, n);
        long tiesY = 0;
        for (int from = 0, i = 1; i <= n; i++) {
            if (i == n || ys[i] != ys[from]) {
                tiesY += pairs(i - from);
                from = i;
            }
        }
        double agreement = pairs - tiesX - tiesY + tiesBoth - 2.0 * discordant;
        double tau = agreement / (Math.sqrt((double) (pairs - tiesX)) * Math.sqrt((double) (pairs - tiesY)));
        return Math.max(-1, Math.min(1, tau));
    }

    private static long pairs(long tied) {
        return tied * (tied - 1) / 2;
    }

    /** Sorts and counts the pairs that stood the wrong way round. */
    private static long exchanges(double[] y, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = exchanges(y, spare, from, middle) + exchanges(y, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right < to && (left >= middle || y[right] < y[left])) {
                count += middle - left;
                spare[i] = y[right++];
            } else {
                spare[i] = y[left++];
            }
        }
        System.arraycopy(spare, from, y, from, to - from);
        return count;
    }
}
