package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.List;

/**
 * Sobol indices of a result that is known for every combination of alternatives, all equally likely: with V the
 * variance, first = V(E(f | factor)) / V and total = E(V(f | all other factors)) / V.
 */
final class Factorial {

    private final int[] sizes;
    private final double[] results;

    /** @param results for every combination; the last factor varies fastest */
    Factorial(int[] sizes, double[] results) {
        this.sizes = sizes.clone();
        this.results = results.clone();
    }

    VarianceShares.Outcome shares(List<String> names) {
        double variance = variance(results);
        if (!(variance > 0)) {
            return new VarianceShares.Outcome.Nothing("it is the same in every run");
        }
        List<VarianceShares.OfChoice> shares = new ArrayList<>();
        int stride = results.length;
        for (int c = 0; c < sizes.length; c++) {
            stride /= sizes[c];
            shares.add(new VarianceShares.OfChoice(
                    names.get(c),
                    VarianceShares.Estimate.exact(variance(means(c, stride)) / variance),
                    VarianceShares.Estimate.exact(within(c, stride) / variance)));
        }
        return new VarianceShares.Outcome.Found(new VarianceShares(variance, results.length, shares));
    }

    /** The mean under each alternative of a factor. */
    private double[] means(int factor, int stride) {
        double[] means = new double[sizes[factor]];
        for (int i = 0; i < results.length; i++) {
            means[i / stride % sizes[factor]] += results[i] * sizes[factor] / results.length;
        }
        return means;
    }

    /** The mean, over the combinations of all others, of the variance that a factor makes. */
    private double within(int factor, int stride) {
        double sum = 0;
        double[] group = new double[sizes[factor]];
        for (int i = 0; i < results.length; i++) {
            if (i / stride % sizes[factor] == 0) {
                for (int option = 0; option < group.length; option++) {
                    group[option] = results[i + option * stride];
                }
                sum += variance(group);
            }
        }
        return sum * sizes[factor] / results.length;
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double v : values) {
            mean += v / values.length;
        }
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return sum / values.length;
    }
}
