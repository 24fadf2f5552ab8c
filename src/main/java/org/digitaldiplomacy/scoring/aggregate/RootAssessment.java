package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;

/** RAM, the root assessment method: benefits of a unit as shares of all units', under a root that its costs make higher. */
public record RootAssessment() implements Compromise {

    /** Of a unit without benefits that bears all costs. */
    private static final double LOWEST = StrictMath.cbrt(2);

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "ram",
                    "RAM, the root assessment method: benefits as shares of all units', under a root that costs make higher; values of"
                            + " a child have one sign, and a child of costs comes with negative ones. A unit with a gap has none.",
                    "(2 + S⁺)^(1/(2 + S⁻)), S⁺ = Σₖ wₖ·xₖ/Σ xₖ over the benefits, S⁻ over the costs",
                    "Sotoudeh-Anvari (2023), Root Assessment Method (RAM), Journal of Cleaner Production 423, 138695",
                    List.of(),
                    a -> new RootAssessment())
            .notMonotone("a child with values of both signs has no scale, and a worse value can give it one");

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Matrix.Outcome scores(Matrix matrix, double[] weights) {
        double[] benefits = new double[matrix.rows()];
        double[] costs = new double[benefits.length];
        for (int k = 0; k < weights.length; k++) {
            Criterion criterion = Criterion.of(matrix.criterion(k));
            if (!criterion.isBenefit() && !criterion.isCost()) {
                return Matrix.refused(
                        name(),
                        "child " + (k + 1) + " has values from " + criterion.least() + " to " + criterion.greatest()
                                + ", expected all from zero, or all up to zero, and one other than zero");
            }
            double[] into = criterion.isBenefit() ? benefits : costs;
            for (int a = 0; a < benefits.length; a++) {
                into[a] += weights[k] * (matrix.x()[a][k] / criterion.sum());
            }
        }
        double[] scores = new double[benefits.length];
        for (int a = 0; a < scores.length; a++) {
            scores[a] = StrictMath.pow(2 + benefits[a], 1 / (2 + costs[a]));
        }
        return new Matrix.Outcome.Found(scores);
    }

    @Override
    public OptionalDouble lowest(int units) {
        return OptionalDouble.of(LOWEST);
    }
}
