package org.digitaldiplomacy.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Aggregates row by row: leaves gaps out, renormalises the weights of the rest, and keeps to the formula's domain. */
final class RowAggregation {

    private final Composite node;
    private final Aggregator.RowAggregator aggregator;
    private final Units units;

    RowAggregation(Composite node, Aggregator.RowAggregator aggregator, Units units) {
        this.node = node;
        this.aggregator = aggregator;
        this.units = units;
    }

    Column run(List<Column> children, double[] weights) {
        double[] scores = new double[units.size()];
        @Nullable Reason[] reasons = new Reason[units.size()];
        double[] x = new double[weights.length];
        double[] w = new double[weights.length];
        for (int u = 0; u < scores.length; u++) {
            int n = 0;
            double sum = 0;
            Reason failure = null;
            for (int k = 0; k < weights.length && failure == null; k++) {
                if (weights[k] == 0) {
                    continue;
                }
                Reason missing = children.get(k).reason(u);
                if (missing == null) {
                    double value = children.get(k).value(u);
                    if (aggregator.domain().holds(value)) {
                        x[n] = value;
                        w[n++] = weights[k];
                        sum += weights[k];
                    } else {
                        failure = outsideDomain(u, value);
                    }
                } else if (aggregator.needsAll()) {
                    failure = new Reason.PartMissing(
                            node.id(), node.children().get(k).node().id(), missing);
                }
            }
            if (failure != null) {
                reasons[u] = failure;
            } else if (n == 0) {
                reasons[u] = new Reason.NoPart(node.id());
            } else {
                if (aggregator.takesShares()) {
                    for (int k = 0; k < n; k++) {
                        w[k] /= sum;
                    }
                }
                scores[u] = aggregator.aggregate(x, w, n);
            }
        }
        return Column.owning(scores, reasons);
    }

    /** @return null where the value is merely left out */
    private @Nullable Reason outsideDomain(int unit, double value) {
        Reason reason = new Reason.OutsideDomain(
                aggregator.name(), value, aggregator.domain().words());
        return switch (node.onFailure()) {
            case EXCLUDE_VALUE -> null;
            case EXCLUDE_UNIT -> reason;
            case STOP -> throw new ScoringStopped(node.id(), units.code(unit), reason);
        };
    }
}
