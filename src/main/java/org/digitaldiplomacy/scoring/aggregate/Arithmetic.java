package org.digitaldiplomacy.scoring.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Decimals;
import org.digitaldiplomacy.scoring.method.Method;

/** The weighted arithmetic mean. */
public record Arithmetic() implements Aggregator.RowAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "arithmetic",
                    "The weighted arithmetic mean: a weak child is made up for by a strong one, in full.",
                    "Σ wₖ·xₖ, with Σ wₖ = 1",
                    "OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 6",
                    List.of(),
                    arguments -> new Arithmetic())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public double aggregate(double[] values, double[] weights, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += weights[k] * values[k];
        }
        return Bounds.clamp(sum, values, n);
    }

    @Override
    public Optional<Decimals.Ratio> exact(List<BigDecimal> values, List<BigDecimal> weights) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Decimals.Ratio(WeightedSum.sum(values, weights), whole));
    }

    @Override
    public OptionalDouble lowest(List<OptionalDouble> children, double[] weights) {
        return Bounds.lowest(children, domain());
    }

    @Override
    public Optional<DoubleUnaryOperator> generator() {
        return Optional.of(x -> x);
    }

    @Override
    public Optional<double[]> contributions(double[] values, double[] weights) {
        return Optional.of(WeightedSum.products(values, weights));
    }
}
