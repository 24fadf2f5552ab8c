package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;

/** The weighted harmonic mean, of values above zero. */
public record Harmonic() implements Aggregator.RowAggregator {

    public static final Method<Aggregator> METHOD = new Method<>(
            Aggregator.class,
            "harmonic",
            "The weighted harmonic mean of values above zero: closer to the weakest child than the geometric mean.",
            "1 / Σ (wₖ/xₖ), with Σ wₖ = 1",
            "Hardy, Littlewood & Pólya (1934), Inequalities, chapter 2",
            List.of(),
            arguments -> new Harmonic());

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

    @Override
    public Optional<DoubleUnaryOperator> generator() {
        return Optional.of(x -> -1 / x);
    }
}
