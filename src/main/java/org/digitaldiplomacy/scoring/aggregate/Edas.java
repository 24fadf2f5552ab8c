package org.digitaldiplomacy.scoring.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * EDAS: how far a unit lies above the average unit, and how little below it, as shares of the average.
 *
 * @param percent whether the score is brought from [0, 1] to 0–100
 */
public record Edas(boolean percent) implements Compromise {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "edas",
                    "EDAS: how far a unit lies above the average of every child, and how little below; a unit with a gap has none.",
                    "(P/max P + 1 − N/max N)/2, P = Σₖ wₖ·max(0, xₖ − x̄ₖ)/|x̄ₖ|, N = Σₖ wₖ·max(0, x̄ₖ − xₖ)/|x̄ₖ|",
                    "Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis (2015), Multi-Criteria Inventory Classification Using a New"
                            + " Method of Evaluation Based on Distance from Average Solution (EDAS), Informatica 26, 435–451",
                    List.of(Parameter.choice(
                                    "score", "Share runs from 0 to 1, percent from 0 to 100.", "share", "percent")
                            .orElse("share")),
                    a -> new Edas(a.text("score").equals("percent")))
            .notMonotone("the averages and the largest distances from them move with the unit's own value");

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Matrix.Outcome scores(Matrix matrix, double[] weights) {
        Criterion[] criteria = Criterion.all(matrix);
        double[] above = new double[matrix.rows()];
        double[] below = new double[above.length];
        for (int k = 0; k < weights.length; k++) {
            double mean = criteria[k].sum() / above.length;
            if (mean == 0) {
                return Matrix.refused(
                        name(), "the average of child " + (k + 1) + " is 0, of which no share can be taken");
            }
            for (int a = 0; a < above.length; a++) {
                double share = weights[k] * ((matrix.x()[a][k] - mean) / Math.abs(mean));
                above[a] += Math.max(0, share);
                below[a] += Math.max(0, -share);
            }
        }
        double most = Arrays.stream(above).max().orElseThrow();
        double least = Arrays.stream(below).max().orElseThrow();
        if (!(most > 0 && least > 0)) {
            return Matrix.alike();
        }
        double[] scores = new double[above.length];
        Arrays.setAll(scores, a -> (percent ? 100 : 1) * ((above[a] / most + 1 - below[a] / least) / 2));
        return new Matrix.Outcome.Found(scores);
    }

    @Override
    public OptionalDouble lowest(int units) {
        return OptionalDouble.of(0);
    }
}
