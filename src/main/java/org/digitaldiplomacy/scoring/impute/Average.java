package org.digitaldiplomacy.scoring.impute;

import java.util.Arrays;

/** The middle of some values. */
enum Average {
    MEAN {
        @Override
        double of(double[] values) {
            double least = values[0];
            double greatest = values[0];
            double mean = 0;
            for (double x : values) {
                least = Math.min(least, x);
                greatest = Math.max(greatest, x);
                mean += x / values.length; // a sum might be too large for a number
            }
            double rest = 0;
            for (double x : values) {
                rest += (x - mean) / values.length;
            }
            return Math.min(Math.max(mean + rest, least), greatest); // so that equal values have no other mean
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
