package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * The Mazziotta–Pareto index: the mean, less a penalty for the unit's own unevenness. M is the weighted mean of the
 * unit's values and S² their weighted variance; the coefficient of variation is S/M, and the penalty S·S/M.
 *
 * <p>The static index (MPI) and its panel form (AMPI) share this formula. They differ in what goes in: z-scores with
 * mean 100 and standard deviation 10 for the former; for the latter {@code reference-goalposts} with the years pooled.
 * Choose the normaliser accordingly.
 *
 * @param upward whether the phenomenon is a bad one, of which more is worse: unevenness then adds
 */
public record MazziottaPareto(boolean upward) implements Aggregator.RowAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "mazziotta-pareto",
                    "The mean less a penalty for unevenness across the children; static with z-score (mean 100, sd 10), panel form"
                            + " (AMPI) with reference-goalposts over pooled years.",
                    "M ∓ S²/M, with M = Σ wₖ·xₖ and S² = Σ wₖ·(xₖ − M)², Σ wₖ = 1",
                    "Mazziotta & Pareto (2016), On a Generalized Non-compensatory Composite Index for Measuring Socio-economic"
                            + " Phenomena, Social Indicators Research 127",
                    List.of(Parameter.choice(
                                    "penalty",
                                    "Subtract where more is better; add where the index measures something bad.",
                                    "subtract",
                                    "add")
                            .orElse("subtract")),
                    arguments -> new MazziottaPareto(arguments.text("penalty").equals("add")))
            .notMonotone(
                    "a value that comes closer to the unit's others takes from the penalty for unevenness, and can outweigh what it loses");

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Domain domain() {
        return Domain.POSITIVE;
    }

    @Override
    public double aggregate(double[] values, double[] weights, int n) {
        double mean = 0;
        for (int k = 0; k < n; k++) {
            mean += weights[k] * values[k];
        }
        double variance = 0;
        for (int k = 0; k < n; k++) {
            double off = values[k] - mean;
            variance += weights[k] * off * off;
        }
        return upward ? mean + variance / mean : mean - variance / mean;
    }
}
