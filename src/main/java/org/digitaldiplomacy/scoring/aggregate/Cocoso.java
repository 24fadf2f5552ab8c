package org.digitaldiplomacy.scoring.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * CoCoSo: a weighted sum and a sum of weighted powers, appraised in three ways that are averaged.
 *
 * @param balance the weight of the sum in the third way
 */
public record Cocoso(double balance) implements Compromise {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "cocoso",
                    "CoCoSo, the combined compromise solution: a weighted sum and a sum of weighted powers, appraised in three ways;"
                            + " a unit with a gap has none.",
                    "∛(a·b·c) + (a + b + c)/3, S = Σₖ wₖ·rₖ, P = Σₖ rₖ^wₖ, rₖ = (xₖ − min xₖ)/(max xₖ − min xₖ), 1 where all are equal;"
                            + " a = (S + P)/Σ(S + P), b = S/min S + P/min P, c = (λ·S + (1 − λ)·P)/(λ·max S + (1 − λ)·max P)",
                    "Yazdani, Zarate, Zavadskas & Turskis (2019), A combined compromise solution (CoCoSo) method for"
                            + " multi-criteria decision-making problems, Management Decision 57, 2501–2519",
                    List.of(Parameter.number("balance", "The weight λ of the sum beside the powers.")
                            .atLeast(0)
                            .atMost(1)
                            .orElse(0.5)),
                    a -> new Cocoso(a.number("balance")))
            .notMonotone("the ranges of the children and the least and largest sums move with the unit's own value");

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Matrix.Outcome scores(Matrix matrix, double[] weights) {
        Criterion[] criteria = Criterion.all(matrix);
        double[] sums = new double[matrix.rows()];
        double[] powers = new double[sums.length];
        for (int a = 0; a < sums.length; a++) {
            for (int k = 0; k < weights.length; k++) {
                double way = criteria[k].way(matrix.x()[a][k]);
                sums[a] += weights[k] * way;
                powers[a] += StrictMath.pow(way, weights[k]);
            }
        }
        Criterion sum = Criterion.of(sums);
        Criterion power = Criterion.of(powers);
        if (sum.least() == 0 || power.least() == 0) {
            return Matrix.refused(name(), "a unit is the worst on every child, which leaves zero to divide by");
        }
        double[] scores = new double[sums.length];
        Arrays.setAll(scores, a -> {
            double additive = (sums[a] + powers[a]) / (sum.sum() + power.sum());
            double relative = sums[a] / sum.least() + powers[a] / power.least();
            double balanced = (balance * sums[a] + (1 - balance) * powers[a])
                    / (balance * sum.greatest() + (1 - balance) * power.greatest());
            return StrictMath.cbrt(additive * relative * balanced) + (additive + relative + balanced) / 3;
        });
        return new Matrix.Outcome.Found(scores);
    }

    @Override
    public OptionalDouble lowest(int units) {
        return OptionalDouble.of(0);
    }
}
