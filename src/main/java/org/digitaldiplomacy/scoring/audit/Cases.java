package org.digitaldiplomacy.scoring.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Reason;

/** The units of which all of some variables are known, and their values: complete cases. */
final class Cases {

    static final int FEWEST = 3;

    private final List<Variable> variables;
    private final int n;
    private final double[][] values;

    private Cases(List<Variable> variables, int n, double[][] values) {
        this.variables = variables;
        this.n = n;
        this.values = values;
    }

    static Cases of(List<Variable> variables) {
        int size = variables.isEmpty() ? 0 : variables.get(0).values().size();
        int[] rows = IntStream.range(0, size)
                .filter(u -> variables.stream().allMatch(v -> v.values().isKnown(u)))
                .toArray();
        double[][] values = variables.stream()
                .map(v -> IntStream.of(rows).mapToDouble(v.values()::value).toArray())
                .toArray(double[][]::new);
        return new Cases(variables, rows.length, values);
    }

    int n() {
        return n;
    }

    int size() {
        return values.length;
    }

    double[] values(int k) {
        return values[k];
    }

    /** Why nothing can be said of how the variables vary together; empty where something can. */
    Optional<Reason> refusal(String statistic) {
        if (n < FEWEST) {
            return Optional.of(new Reason.MethodFailed(
                    statistic, "at least " + FEWEST + " units with all values known are needed, found " + n));
        }
        for (int k = 0; k < values.length; k++) {
            double first = values[k][0];
            if (DoubleStream.of(values[k]).allMatch(x -> x == first)) {
                return Optional.of(new Reason.NoSpread(variables.get(k).name()));
            }
        }
        return Optional.empty();
    }

    /** Deviations from the mean over the largest of them, so that no square overflows or is lost; needs spread. */
    static double[] scaled(double[] x) {
        double shift = x[0] / 2;
        double[] deviations = DoubleStream.of(x).map(v -> v / 2 - shift).toArray();
        double mean = 0;
        for (double d : deviations) {
            mean += d / x.length;
        }
        double reach = 0;
        for (int i = 0; i < x.length; i++) {
            deviations[i] -= mean;
            reach = Math.max(reach, Math.abs(deviations[i]));
        }
        for (int i = 0; i < x.length; i++) {
            deviations[i] /= reach;
        }
        return deviations;
    }

    static double pearson(double[] x, double[] y) {
        double[] a = scaled(x);
        double[] b = scaled(y);
        double r = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
        return Math.max(-1, Math.min(1, r));
    }

    double[][] correlations() {
        double[][] r = new double[size()][size()];
        for (int j = 0; j < r.length; j++) {
            r[j][j] = 1;
            for (int k = 0; k < j; k++) {
                r[j][k] = pearson(values[j], values[k]);
                r[k][j] = r[j][k];
            }
        }
        return r;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
