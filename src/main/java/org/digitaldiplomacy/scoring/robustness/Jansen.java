package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.digitaldiplomacy.model.OrderedSum;

/**
 * Jansen's (1999) estimators on a {@link Saltelli} plan, which go by differences and so do not depend on the mean:
 *
 * <pre>
 * first = 1 − Σ (f(B) − f(A with the factor from B))² / 2nV      total = Σ (f(A) − f(A with the factor from B))² / 2nV
 * </pre>
 *
 * with V the variance of all f(A) and f(B) about their common mean. Intervals are percentiles over resampled rows.
 */
final class Jansen {

    private final int factors;
    /** For each row: Σ and Σ² of the centred f(A) and f(B); then for each factor the two squared differences. */
    private final double[][] terms;

    /** @param results row by row, as {@link Saltelli} lays its points out; complete rows only */
    Jansen(double[][] results) {
        factors = results[0].length - 2;
        double centre = OrderedSum.mean(
                Arrays.stream(results).mapToDouble(r -> (r[0] + r[1]) / 2).toArray());
        terms = new double[results.length][];
        for (int row = 0; row < results.length; row++) {
            double a = results[row][0] - centre;
            double b = results[row][1] - centre;
            double[] t = new double[2 + 2 * factors];
            t[0] = a + b;
            t[1] = a * a + b * b;
            for (int c = 0; c < factors; c++) {
                double mixed = results[row][2 + c] - centre;
                t[2 + 2 * c] = (b - mixed) * (b - mixed);
                t[3 + 2 * c] = (a - mixed) * (a - mixed);
            }
            terms[row] = t;
        }
    }

    /** The variance; then for each factor its first-order and its total index. */
    private double[] indices(double[] sums) {
        double n = terms.length;
        double[] indices = new double[1 + 2 * factors];
        indices[0] = (sums[1] - sums[0] * sums[0] / (2 * n)) / (2 * n - 1);
        for (int c = 0; c < factors && indices[0] > 0; c++) {
            indices[1 + 2 * c] = 1 - sums[2 + 2 * c] / (2 * n * indices[0]);
            indices[2 + 2 * c] = sums[3 + 2 * c] / (2 * n * indices[0]);
        }
        return indices;
    }

    private double[] indices() {
        double[] sums = new double[2 + 2 * factors];
        for (double[] t : terms) {
            add(sums, t);
        }
        return indices(sums);
    }

    private double[] resampled(long stream) {
        double[] sums = new double[2 + 2 * factors];
        for (int i = 0; i < terms.length; i++) {
            add(sums, terms[(int) (SplitMix.unit(stream, i) * terms.length)]);
        }
        return indices(sums);
    }

    private static void add(double[] sums, double[] t) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += t[k];
        }
    }

    /**
     * @param names of the factors
     * @param resamples for the intervals
     * @param level of the intervals
     */
    VarianceShares.Outcome shares(List<String> names, int resamples, double level, long seed) {
        double[] found = indices();
        if (!(found[0] > 0)) {
            return new VarianceShares.Outcome.Nothing("it is the same in every run");
        }
        double[][] spread = new double[found.length][resamples];
        for (int r = 0; r < resamples; r++) {
            double[] again = resampled(SplitMix.stream(seed, r));
            for (int k = 0; k < found.length; k++) {
                spread[k][r] = again[k];
            }
        }
        List<VarianceShares.OfChoice> shares = new ArrayList<>();
        for (int c = 0; c < factors; c++) {
            shares.add(new VarianceShares.OfChoice(
                    names.get(c),
                    estimate(found[1 + 2 * c], spread[1 + 2 * c], level),
                    estimate(found[2 + 2 * c], spread[2 + 2 * c], level)));
        }
        return new VarianceShares.Outcome.Found(new VarianceShares(found[0], terms.length, shares));
    }

    private static VarianceShares.Estimate estimate(double value, double[] resampled, double level) {
        return Spread.of(resampled, level)
                .map(s -> new VarianceShares.Estimate(value, s.low(), s.high()))
                .orElse(VarianceShares.Estimate.exact(value));
    }
}
