package org.digitaldiplomacy.scoring.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;

/**
 * Cronbach's α of a composite's children, over the units of which all children are known. With k children, variances
 * sₖ², variance s² of their sum, and mean correlation r̄,
 *
 * <pre>
 * raw α = k / (k − 1) · (1 − Σ sₖ² / s²)      standardised α = k·r̄ / (1 + (k − 1)·r̄)
 * </pre>
 *
 * Cronbach, Coefficient alpha and the internal structure of tests (1951). Missing with a reason for a single child, for
 * fewer than three units, or where a child is constant.
 *
 * @param n how many units
 */
public record Consistency(String node, List<String> children, Cell raw, Cell standardised, int n) {

    public Consistency {
        children = List.copyOf(children);
    }

    static Consistency of(String node, List<Variable> children) {
        List<String> names = children.stream().map(Variable::name).toList();
        Cases cases = Cases.of(children);
        Optional<Reason> refusal = children.size() < 2
                ? Optional.of(new Reason.MethodFailed(
                        "Cronbach's α", node + " has one child, so that there is nothing to be consistent with"))
                : cases.refusal("Cronbach's α");
        if (refusal.isPresent()) {
            Cell none = Cell.missing(refusal.get());
            return new Consistency(node, names, none, none, cases.n());
        }
        return new Consistency(node, names, raw(cases), standardised(cases), cases.n());
    }

    private static Cell raw(Cases cases) {
        int k = cases.size();
        double unit = 0; // one unit for all children, so that no square overflows
        for (int c = 0; c < k; c++) {
            double first = cases.values(c)[0];
            unit = Math.max(
                    unit,
                    DoubleStream.of(cases.values(c))
                            .map(x -> Math.abs(x / 2 - first / 2))
                            .max()
                            .orElse(0));
        }
        double[] sum = new double[cases.n()];
        double parts = 0;
        for (int c = 0; c < k; c++) {
            double[] x = cases.values(c);
            double[] shifted = new double[sum.length];
            for (int i = 0; i < sum.length; i++) {
                shifted[i] = (x[i] / 2 - x[0] / 2) / unit;
                sum[i] += shifted[i];
            }
            parts += squares(shifted);
        }
        double whole = squares(sum);
        if (!(whole > parts * 1e-15)) {
            return Cell.missing(new Reason.MethodFailed("Cronbach's α", "the children's sum is constant"));
        }
        return Cell.of(k / (k - 1.0) * (1 - parts / whole));
    }

    private static double squares(double[] x) {
        double mean = OrderedSum.mean(x);
        return OrderedSum.of(
                DoubleStream.of(x).map(v -> (v - mean) * (v - mean)).toArray());
    }

    private static Cell standardised(Cases cases) {
        int k = cases.size();
        double sum = 0;
        for (double[] row : cases.correlations()) {
            sum += OrderedSum.of(row);
        }
        double mean = (sum - k) / (k * (k - 1.0));
        double below = 1 + (k - 1) * mean;
        if (!(below > 1e-12)) {
            return Cell.missing(new Reason.MethodFailed("Cronbach's α", "the children cancel one another out"));
        }
        return Cell.of(k * mean / below);
    }
}
