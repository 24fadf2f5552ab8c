package org.digitaldiplomacy.scoring.robustness;

import java.util.Arrays;
import java.util.Optional;

/**
 * How a number varies over runs. Quantiles are interpolated between neighbours (Hyndman and Fan 1996, type 7).
 *
 * @param low such as the 5th percentile
 * @param high such as the 95th percentile
 */
public record Spread(double mean, double median, double low, double high) {

    /**
     * @param values sorted in place
     * @param level the share of the values between low and high, such as 0.90
     * @return empty where there are no values
     */
    static Optional<Spread> of(double[] values, double level) {
        if (values.length == 0) {
            return Optional.empty();
        }
        Arrays.sort(values);
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        double tail = (1 - level) / 2;
        return Optional.of(new Spread(
                sum / values.length, quantile(values, 0.5), quantile(values, tail), quantile(values, 1 - tail)));
    }

    static double quantile(double[] sorted, double p) {
        double at = (sorted.length - 1) * p;
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
