package org.digitaldiplomacy.scoring.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Decimals;
import org.digitaldiplomacy.scoring.method.Method;

/** The weighted harmonic mean, of values above zero. */
public record Harmonic() implements Aggregator.RowAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "harmonic",
                    "The weighted harmonic mean of values above zero: closer to the weakest child than the geometric mean.",
                    "1 / Σ (wₖ/xₖ), with Σ wₖ = 1",
                    "Hardy, Littlewood & Pólya (1934), Inequalities, chapter 2",
                    List.of(),
                    arguments -> new Harmonic())
            .monotone();

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
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += weights[k] / values[k];
        }
        return Bounds.clamp(1 / sum, values, n);
    }

    /** Σ w · Π x over Σ (wₖ · Π of the other x). */
    @Override
    public Optional<Decimals.Ratio> exact(List<BigDecimal> values, List<BigDecimal> weights) {
        BigDecimal product = BigDecimal.ONE;
        BigDecimal below = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (int k = 0; k < values.size(); k++) {
            below = below.multiply(values.get(k)).add(weights.get(k).multiply(product));
            product = product.multiply(values.get(k));
            whole = whole.add(weights.get(k));
        }
        return Optional.of(new Decimals.Ratio(whole.multiply(product), below));
    }

    @Override
    public OptionalDouble lowest(List<OptionalDouble> children, double[] weights) {
        return Bounds.lowest(children, domain());
    }

    @Override
    public Optional<DoubleUnaryOperator> generator() {
        return Optional.of(x -> -1 / x);
    }
}
