package org.digitaldiplomacy.scoring.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;

/**
 * PROBID: distances from every ideal unit, from the best values of all children down to the worst, and from the average
 * one. A unit far from the average gains by it on either side.
 */
public record Probid() implements Compromise {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "probid",
                    "PROBID: distances from the best, the second best and so on down to the worst values of all children, and from"
                            + " the average; a unit with a gap has none.",
                    "1/(1 + (D⁺/D⁻)²) + D(x̄), D⁺ = Σ D(j)/j for j ≤ ⌈m/2⌉, D⁻ = Σ D(j)/(m − j + 1) for j ≥ ⌈m/2⌉, D(j) the"
                            + " Euclidean distance from the j-th best of m values of every child, D(x̄) from the averages, of"
                            + " wₖ·xₖ/√Σ xₖ²",
                    "Wang, Rangaiah & Wang (2021), Preference Ranking on the Basis of Ideal-Average Distance Method for"
                            + " Multi-Criteria Decision-Making, Industrial & Engineering Chemistry Research 60, 11216–11230",
                    List.of(),
                    a -> new Probid())
            .notMonotone("a unit gains by lying far from the average, above or below it");

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Matrix.Outcome scores(Matrix matrix, double[] weights) {
        int m = matrix.rows();
        double[][] scaled = new double[m][weights.length];
        double[][] ideals = new double[m][weights.length];
        double[] average = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            Criterion criterion = Criterion.of(matrix.criterion(k));
            double length = criterion.squares() > 0 ? Math.sqrt(criterion.squares()) : 1;
            double[] values = new double[m];
            for (int a = 0; a < m; a++) {
                scaled[a][k] = matrix.x()[a][k] / length * weights[k];
                values[a] = scaled[a][k];
            }
            Arrays.sort(values);
            for (int j = 0; j < m; j++) {
                ideals[j][k] = values[m - 1 - j];
            }
            average[k] = Criterion.of(values).sum() / m;
        }
        return scores(scaled, ideals, average);
    }

    /** @param ideals the best values of all children first */
    private static Matrix.Outcome scores(double[][] scaled, double[][] ideals, double[] average) {
        int m = scaled.length;
        int middle = (m + 1) / 2;
        double[] scores = new double[m];
        for (int a = 0; a < m; a++) {
            double best = 0;
            double worst = 0;
            for (int j = 1; j <= m; j++) {
                double distance = distance(scaled[a], ideals[j - 1]);
                best += j <= middle ? distance / j : 0;
                worst += j >= middle ? distance / (m - j + 1) : 0;
            }
            if (worst == 0) {
                return Matrix.alike();
            }
            double ratio = best / worst;
            scores[a] = 1 / (1 + ratio * ratio) + distance(scaled[a], average);
        }
        return new Matrix.Outcome.Found(scores);
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int k = 0; k < a.length; k++) {
            squares += (a[k] - b[k]) * (a[k] - b[k]);
        }
        return Math.sqrt(squares);
    }

    @Override
    public OptionalDouble lowest(int units) {
        return OptionalDouble.of(0);
    }
}
