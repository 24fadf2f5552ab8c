package org.digitaldiplomacy.scoring;

import java.util.Arrays;

/**
 * The Theil–Sen line: the median of the slopes between all pairs of points, which outliers hardly move (Theil 1950, Sen
 * 1968). Pairs with the same x have no slope and do not count. The intercept is the median of y − slope·x.
 */
record TheilSen(double intercept, double slope) {

    /** @param x at least two of them differ */
    static TheilSen fit(double[] x, double[] y) {
        double[] slopes = new double[x.length * (x.length - 1) / 2];
        int n = 0;
        for (int i = 1; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                if (x[i] != x[j]) {
                    slopes[n++] = (y[i] - y[j]) / (x[i] - x[j]);
                }
            }
        }
        double slope = median(slopes, n);
        double[] rests = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            rests[i] = y[i] - slope * x[i];
        }
        return new TheilSen(median(rests, rests.length), slope);
    }

    double at(double x) {
        return intercept + slope * x;
    }

    /** Sorts the first {@code n} values. */
    private static double median(double[] values, int n) {
        Arrays.sort(values, 0, n);
        return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
    }
}
