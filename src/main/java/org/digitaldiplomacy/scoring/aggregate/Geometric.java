package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;

/** The weighted geometric mean, of values above zero. */
public record Geometric() implements Aggregator.RowAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "geometric",
                    "The weighted geometric mean of values above zero: the weaker a child, the less others make up for it.",
                    "Π xₖ^wₖ = exp(Σ wₖ·ln xₖ), with Σ wₖ = 1",
                    "OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 6",
                    List.of(),
                    arguments -> new Geometric())
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
        double[] logarithms = new double[n];
        for (int k = 0; k < n; k++) {
            logarithms[k] = StrictMath.log(values[k]);
        }
        return aggregate(values, logarithms, weights, n);
    }

    @Override
    public double aggregate(double[] values, double[] logarithms, double[] weights, int n) {
        double logarithm = 0;
        for (int k = 0; k < n; k++) {
            logarithm += weights[k] * logarithms[k];
        }
        return Bounds.clamp(StrictMath.exp(logarithm), values, n);
    }

    @Override
    public Optional<DoubleUnaryOperator> term() {
        return Optional.of(StrictMath::log);
    }

    @Override
    public OptionalDouble lowest(List<OptionalDouble> children, double[] weights) {
        return Bounds.lowest(children, domain());
    }

    @Override
    public Optional<DoubleUnaryOperator> generator() {
        return term();
    }
}
