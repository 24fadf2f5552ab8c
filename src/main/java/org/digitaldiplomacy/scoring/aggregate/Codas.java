package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * CODAS: how far a unit lies from the worst of every child, by Euclidean distance, and by the sum of distances where the
 * Euclidean ones differ by the threshold or more. Scores sum to zero; there is no lower end.
 */
public record Codas(double threshold) implements Compromise {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "codas",
                    "CODAS: distance from the worst of every child, compared unit by unit; values of a child have one sign, and a"
                            + " child of costs comes with negative ones. A unit with a gap has none.",
                    "Σ_b (Eₐ − E_b) + ψ·(Tₐ − T_b), ψ = 1 for |Eₐ − E_b| ≥ τ, else 0; E = √Σₖ dₖ², T = Σₖ dₖ, dₖ = wₖ·(rₖ − min"
                            + " rₖ), rₖ = xₖ/max xₖ, of costs max xₖ/xₖ",
                    "Keshavarz Ghorabaee, Zavadskas, Turskis & Antucheviciene (2016), A New Combinative Distance-Based Assessment"
                            + " (CODAS) Method for Multi-Criteria Decision-Making, Economic Computation and Economic Cybernetics"
                            + " Studies and Research 50(3), 25–44",
                    List.of(Parameter.number(
                                    "threshold",
                                    "The Euclidean difference τ from which the sum of distances counts too.")
                            .atLeast(0)
                            .orElse(0.02)),
                    a -> new Codas(a.number("threshold")))
            .notMonotone("the best and the worst of a child move with the unit's own value");

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Matrix.Outcome scores(Matrix matrix, double[] weights) {
        double[] straight = new double[matrix.rows()];
        double[] blocks = new double[straight.length];
        for (int k = 0; k < weights.length; k++) {
            Criterion criterion = Criterion.of(matrix.criterion(k));
            if (!criterion.isBenefit() && !(criterion.isCost() && criterion.greatest() < 0)) {
                return Matrix.refused(
                        name(),
                        "child " + (k + 1) + " has values from " + criterion.least() + " to " + criterion.greatest()
                                + ", expected all from zero and one above, or all below zero");
            }
            double worst = ratio(criterion, criterion.least());
            for (int a = 0; a < straight.length; a++) {
                double distance = weights[k] * (ratio(criterion, matrix.x()[a][k]) - worst);
                straight[a] += distance * distance;
                blocks[a] += distance;
            }
        }
        return new Matrix.Outcome.Found(compared(straight, blocks));
    }

    private static double ratio(Criterion criterion, double x) {
        return criterion.isBenefit() ? x / criterion.greatest() : criterion.greatest() / x;
    }

    /** @param squares of the Euclidean distances */
    private double[] compared(double[] squares, double[] blocks) {
        double[] scores = new double[squares.length];
        for (int a = 0; a < scores.length; a++) {
            for (int b = 0; b < scores.length; b++) {
                double lead = Math.sqrt(squares[a]) - Math.sqrt(squares[b]);
                scores[a] += lead + (Math.abs(lead) >= threshold ? blocks[a] - blocks[b] : 0);
            }
        }
        return scores;
    }
}
