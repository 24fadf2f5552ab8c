package org.digitaldiplomacy.scoring.treat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.digitaldiplomacy.model.OrderedSum;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/**
 * A power transformation that makes the column as close to normal as powers can. A column with values at or below zero
 * is first moved to start at one hundredth of its range. Equal values stay as they are.
 *
 * @param lambda the power; empty: the one in [−2, 2] that maximises the likelihood
 */
public record BoxCox(OptionalDouble lambda) implements Treatment {

    static final BoxCox MOST_LIKELY = new BoxCox(OptionalDouble.empty());

    public static final Method<Treatment> METHOD = new Method<Treatment>(
                    Treatment.class,
                    "box-cox",
                    "Raises to the power that makes the column most like a normal distribution.",
                    "(x^λ − 1) / λ, ln x where λ = 0; λ maximises −n/2 ln(variance of the result) + (λ − 1) Σ ln x",
                    "Box and Cox, An analysis of transformations (1964)",
                    List.of(Parameter.number("lambda", "The power; the most likely one in [−2, 2] where left out.")
                            .atLeast(-2)
                            .atMost(2)
                            .orNone()),
                    a -> new BoxCox(a.optionalNumber("lambda")))
            .notMonotone("the power is read from the column, and so is the shift of one that is not above zero");

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Treated treat(Column column) {
        double[] values = column.knownValues();
        double min = Arrays.stream(values).min().orElse(0);
        double max = Arrays.stream(values).max().orElse(0);
        if (min == max) {
            return Outcome.untreated(column);
        }
        double shift = min > 0 ? 0 : LogOffset.USUAL * (max - min) - min;
        double[] logs = new double[values.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.log(values[i] + shift);
        }
        double power = lambda.orElseGet(() -> mostLikely(logs));
        String action = String.format(Locale.ROOT, "Box–Cox with λ = %.4f", power);
        return Outcome.transformed(column, action, x -> power(StrictMath.log(x + shift), power));
    }

    /** (x^λ − 1) / λ from ln x, without loss near λ = 0. */
    private static double power(double logX, double power) {
        return power == 0 ? logX : StrictMath.expm1(power * logX) / power;
    }

    private static double mostLikely(double[] logs) {
        double mean = OrderedSum.mean(logs);
        double[] centred = Arrays.stream(logs).map(l -> l - mean).toArray(); // divides x by its geometric mean
        return new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(power -> logVariance(centred, power)),
                        new SearchInterval(-2, 2, 1),
                        MaxEval.unlimited())
                .getPoint();
    }

    /** For values whose geometric mean is 1 the likelihood falls with this alone. */
    private static double logVariance(double[] logs, double power) {
        double mean = 0;
        for (double l : logs) {
            mean += power(l, power) / logs.length;
        }
        double squares = 0;
        for (double l : logs) {
            double off = power(l, power) - mean;
            squares += off * off;
        }
        return StrictMath.log(squares);
    }
}
