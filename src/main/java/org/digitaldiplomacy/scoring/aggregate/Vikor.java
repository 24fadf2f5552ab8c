package org.digitaldiplomacy.scoring.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * VIKOR: how near a unit comes to the best value of every child, in sum and on its weakest child. The published Q is best
 * where it is least; the score is 1 − Q.
 *
 * @param strategy the weight of the sum; the rest is that of the weakest child
 * @param percent whether the score is brought from [0, 1] to 0–100
 */
public record Vikor(double strategy, boolean percent) implements Compromise {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "vikor",
                    "VIKOR: how near a unit comes to the best of every child, in sum and on its weakest child; a unit with a gap"
                            + " has none.",
                    "1 − Q, Q = v·(S − min S)/(max S − min S) + (1 − v)·(R − min R)/(max R − min R), S = Σₖ dₖ, R = maxₖ dₖ,"
                            + " dₖ = wₖ·(max xₖ − xₖ)/(max xₖ − min xₖ); a term without a range is 0",
                    "Opricovic & Tzeng (2004), Compromise solution by MCDM methods, European Journal of Operational Research"
                            + " 156, 445–455",
                    List.of(
                            Parameter.number("strategy", "The weight v of the sum; 1 − v is that of the weakest child.")
                                    .atLeast(0)
                                    .atMost(1)
                                    .orElse(0.5),
                            Parameter.choice(
                                            "score",
                                            "Share runs from 0 to 1, percent from 0 to 100.",
                                            "share",
                                            "percent")
                                    .orElse("share")),
                    a -> new Vikor(a.number("strategy"), a.text("score").equals("percent")))
            .notMonotone(
                    "the ranges of the children, of the sums and of the weakest parts move with the unit's own value");

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Matrix.Outcome scores(Matrix matrix, double[] weights) {
        Criterion[] criteria = Criterion.all(matrix);
        double[] sums = new double[matrix.rows()];
        double[] weakest = new double[sums.length];
        for (int a = 0; a < sums.length; a++) {
            for (int k = 0; k < weights.length; k++) {
                double behind = weights[k] * (1 - criteria[k].way(matrix.x()[a][k]));
                sums[a] += behind;
                weakest[a] = Math.max(weakest[a], behind);
            }
        }
        Criterion sum = Criterion.of(sums);
        Criterion weak = Criterion.of(weakest);
        if (sum.least() == sum.greatest() && weak.least() == weak.greatest()) {
            return Matrix.alike();
        }
        double[] scores = new double[sums.length];
        Arrays.setAll(
                scores,
                a -> (percent ? 100 : 1)
                        * (1 - strategy * behind(sum, sums[a]) - (1 - strategy) * behind(weak, weakest[a])));
        return new Matrix.Outcome.Found(scores);
    }

    private static double behind(Criterion range, double x) {
        return range.least() == range.greatest() ? 0 : range.way(x);
    }

    @Override
    public OptionalDouble lowest(int units) {
        return OptionalDouble.of(0);
    }
}
