package org.digitaldiplomacy.scoring.impute;

import java.util.Arrays;

/** The middle of some values. */
enum Average {
    MEAN {
        @Override
        double of(double[] values) {
            double sum = 0;
            for (double x : values) {
                sum += x;
            }
            if (Double.isFinite(sum)) {
                return sum / values.length;
            }
            double mean = 0; // the sum is too large for a number, the mean is not
            for (double x : values) {
                mean += x / values.length;
            }
            return mean;
        }
    },
    MEDIAN {
        @Override
        double of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double below = sorted[(sorted.length - 1) / 2];
            double above = sorted[sorted.length / 2];
            return MEAN.of(new double[] {below, above});
        }
    };

    /** @param values at least one */
    abstract double of(double[] values);
}
