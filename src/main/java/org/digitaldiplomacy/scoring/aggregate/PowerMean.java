package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * The weighted power mean. The power says how far strength makes up for weakness: 1 in full, as the arithmetic mean; 0
 * as the geometric, its limit; −1 as the harmonic; the lower, the closer to the weakest child.
 *
 * @param power any finite number
 */
public record PowerMean(double power) implements Aggregator.RowAggregator {

    /** Beyond it, powers of scores are too large, or differ too little, for a number. */
    private static final double LARGEST_GENERATOR = 10;

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "power-mean",
                    "The weighted power mean: the lower the power, the less a strong child makes up for a weak one.",
                    "(Σ wₖ·xₖ^p)^(1/p), with Σ wₖ = 1; exp(Σ wₖ·ln xₖ) for p = 0",
                    "Hardy, Littlewood & Pólya (1934), Inequalities, chapter 2",
                    List.of(Parameter.number(
                                    "power", "The exponent p: 1 is arithmetic, 0 geometric, −1 harmonic, 2 quadratic.")
                            .atLeast(-1000)
                            .atMost(1000)),
                    arguments -> new PowerMean(arguments.number("power")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    /** A mean without power, or with a negative one, has no place for zero. */
    @Override
    public Domain domain() {
        return power > 0 ? Domain.NON_NEGATIVE : Domain.POSITIVE;
    }

    /**
     * Works on the ratios to the largest value (the smallest where the power is negative), so that large powers do not
     * overflow; and, while the ratios' powers are close to one, on how far they are from it, so that powers close to
     * zero lose no digits.
     */
    @Override
    public double aggregate(double[] values, double[] weights, int n) {
        double anchor = power > 0 ? 0 : Double.MAX_VALUE;
        for (int k = 0; k < n; k++) {
            if (weights[k] > 0) {
                anchor = power > 0 ? Math.max(anchor, values[k]) : Math.min(anchor, values[k]);
            }
        }
        if (anchor == 0) {
            return 0;
        }
        double excess = 0;
        for (int k = 0; k < n; k++) {
            double ratio = StrictMath.log(values[k] / anchor);
            excess += weights[k] * (power == 0 ? ratio : StrictMath.expm1(power * ratio));
        }
        if (power == 0) {
            return Bounds.clamp(anchor * StrictMath.exp(excess), values, n);
        }
        double logarithm = excess > -0.5 ? StrictMath.log1p(excess) : logOfPowers(values, weights, n, anchor);
        return Bounds.clamp(anchor * StrictMath.exp(logarithm / power), values, n);
    }

    @Override
    public OptionalDouble lowest(List<OptionalDouble> children, double[] weights) {
        return Bounds.lowest(children, domain());
    }

    @Override
    public Optional<DoubleUnaryOperator> generator() {
        if (power == 0) {
            return Optional.of(StrictMath::log);
        }
        boolean isFinite = Math.abs(power) <= LARGEST_GENERATOR;
        return isFinite ? Optional.of(x -> Math.signum(power) * StrictMath.pow(x, power)) : Optional.empty();
    }

    private double logOfPowers(double[] values, double[] weights, int n, double anchor) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += weights[k] * StrictMath.pow(values[k] / anchor, power);
        }
        return StrictMath.log(sum);
    }
}
