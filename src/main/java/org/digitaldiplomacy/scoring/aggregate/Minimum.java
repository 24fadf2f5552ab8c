package org.digitaldiplomacy.scoring.aggregate;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.method.Method;

/** The weakest child: nothing makes up for it. Weights only say which children take part. */
public record Minimum() implements Aggregator.RowAggregator {

    public static final Method<Aggregator> METHOD = new Method<Aggregator>(
                    Aggregator.class,
                    "minimum",
                    "The weakest child: nothing makes up for it. A weight says no more than whether a child takes part.",
                    "minₖ xₖ",
                    "Hardy, Littlewood & Pólya (1934), Inequalities, chapter 2: the power mean of −∞",
                    List.of(),
                    a -> new Minimum())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public double aggregate(double[] values, double[] weights, int n) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            least = weights[k] > 0 ? Math.min(least, values[k]) : least;
        }
        return least;
    }

    @Override
    public OptionalDouble lowest(List<OptionalDouble> children, double[] weights) {
        return Bounds.lowest(children, domain());
    }
}
