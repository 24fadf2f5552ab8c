package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;

/** The strongest child: it makes up for everything. Weights only say which children take part. */
public record Maximum() implements Aggregator.RowAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "maximum",
                    "The strongest child: it makes up for everything. A weight says no more than whether a child takes part.",
                    "maxₖ xₖ",
                    "Hardy, Littlewood & Pólya (1934), Inequalities, chapter 2: the power mean of ∞",
                    List.of(),
                    a -> new Maximum())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public double aggregate(double[] values, double[] weights, int n) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            most = weights[k] > 0 ? Math.max(most, values[k]) : most;
        }
        return most;
    }

    @Override
    public OptionalDouble lowest(List<OptionalDouble> children, double[] weights) {
        return Bounds.lowest(children, domain());
    }
}
