package org.digitaldiplomacy.scoring.aggregate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Decimals;
import org.digitaldiplomacy.scoring.method.Method;

/**
 * The sum of the children, each times its weight as stated. A gap leaves the sum without a part, so that a unit with a
 * gap has no sum.
 */
public record WeightedSum() implements Aggregator.RowAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "weighted-sum",
                    "The sum of the children, each times its weight as stated; a unit with a gap has none.",
                    "Σ wₖ·xₖ, with the weights as they are",
                    "OECD/JRC (2008), Handbook on Constructing Composite Indicators, section 6",
                    List.of(),
                    arguments -> new WeightedSum())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public boolean takesShares() {
        return false;
    }

    @Override
    public boolean needsAll() {
        return true;
    }

    @Override
    public double aggregate(double[] values, double[] weights, int n) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += weights[k] * values[k];
        }
        return sum;
    }

    @Override
    public Optional<Decimals.Ratio> exact(List<BigDecimal> values, List<BigDecimal> weights) {
        return Optional.of(new Decimals.Ratio(sum(values, weights), BigDecimal.ONE));
    }

    static BigDecimal sum(List<BigDecimal> values, List<BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < values.size(); k++) {
            sum = sum.add(values.get(k).multiply(weights.get(k)));
        }
        return sum;
    }

    @Override
    public OptionalDouble lowest(List<OptionalDouble> children, double[] weights) {
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            if (children.get(k).isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += weights[k] * children.get(k).getAsDouble();
        }
        return OptionalDouble.of(sum);
    }

    @Override
    public Optional<DoubleUnaryOperator> generator() {
        return Optional.of(x -> x);
    }

    @Override
    public Optional<double[]> contributions(double[] values, double[] weights) {
        return Optional.of(products(values, weights));
    }

    static double[] products(double[] values, double[] weights) {
        double[] products = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            products[k] = weights[k] * values[k];
        }
        return products;
    }
}
