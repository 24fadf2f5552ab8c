package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Aggregates all units at once, without those that failed on a child. */
final class TableAggregation {

    private final Composite node;
    private final Aggregator.TableAggregator aggregator;
    private final Units units;

    TableAggregation(Composite node, Aggregator.TableAggregator aggregator, Units units) {
        this.node = node;
        this.aggregator = aggregator;
        this.units = units;
    }

    /** @param weights one for each child; a child with weight 0 does not count */
    Column run(List<Column> children, double[] weights) {
        int[] counted =
                IntStream.range(0, weights.length).filter(k -> weights[k] > 0).toArray();
        @Nullable Reason[] failed = new Reason[units.size()];
        List<Column> table = new ArrayList<>(counted.length);
        for (int k : counted) {
            table.add(within(children.get(k), node.children().get(k).node().id(), failed));
        }
        if (aggregator.needsAll()) {
            gaps(table, counted, failed);
        } else if (node.onFailure() == Composite.OnFailure.DROP_AND_REWEIGHT) {
            for (int u = 0; u < failed.length; u++) {
                int unit = u;
                failed[u] = table.stream().anyMatch(c -> c.isKnown(unit)) ? null : failed[u];
            }
        }
        boolean isLast = node.onFailure() == Composite.OnFailure.WORST;
        int last = isLast
                ? (int) Arrays.stream(failed)
                        .filter(r -> r != null && r.isFailure())
                        .count()
                : 0;
        List<Column> present = table.stream().map(c -> c.without(failed)).toList();
        return scored(
                present, Arrays.stream(counted).mapToDouble(k -> weights[k]).toArray(), last, failed);
    }

    /** Notes the first gap of each unit, which comes before a failure. */
    private void gaps(List<Column> table, int[] counted, @Nullable Reason[] out) {
        for (int k = table.size() - 1; k >= 0; k--) {
            for (int u = 0; u < out.length; u++) {
                Reason missing = table.get(k).reason(u);
                if (missing != null && !missing.isFailure()) {
                    String id = node.children().get(counted[k]).node().id();
                    out[u] = new Reason.PartMissing(node.id(), id, missing);
                }
            }
        }
    }

    /** The child with the values that the formula takes; notes the first failure of each unit. */
    private Column within(Column child, String id, @Nullable Reason[] failed) {
        @Nullable Reason[] out = new Reason[child.size()];
        for (int u = 0; u < out.length; u++) {
            Reason missing = child.reason(u);
            if (missing == null && !aggregator.domain().holds(child.value(u))) {
                missing = new Reason.OutsideDomain(
                        aggregator.name(), child.value(u), aggregator.domain().words());
            }
            out[u] = missing;
            if (missing != null && missing.isFailure() && failed[u] == null) {
                failed[u] = new Reason.PartFailed(node.id(), units.code(u), id, missing);
            }
        }
        return child.without(out);
    }

    private Column scored(List<Column> table, double[] weights, int last, @Nullable Reason[] failed) {
        Column found;
        try {
            found = aggregator.aggregate(table, weights, last);
        } catch (RuntimeException e) {
            return refused(table, Failure.threw(aggregator, e), failed);
        }
        if (found.size() != units.size()) {
            String scores = found.size() + " scores";
            return refused(table, Failure.gave(aggregator, scores, String.valueOf(units.size())), failed);
        }
        @Nullable Reason[] out = new Reason[failed.length];
        for (int u = 0; u < out.length; u++) {
            Reason missing = found.reason(u);
            if (failed[u] != null) {
                out[u] = failed[u];
            } else if (missing != null) {
                out[u] = missing.isFailure()
                        ? new Reason.PartFailed(node.id(), units.code(u), "", missing)
                        : new Reason.NoPart(node.id());
            }
        }
        return found.without(out);
    }

    /** Every unit of which something is known fails. */
    private Column refused(List<Column> table, Reason because, @Nullable Reason[] failed) {
        @Nullable Reason[] reasons = new Reason[failed.length];
        for (int u = 0; u < reasons.length; u++) {
            int unit = u;
            Reason own = table.stream().anyMatch(c -> c.isKnown(unit))
                    ? new Reason.PartFailed(node.id(), units.code(u), "", because)
                    : new Reason.NoPart(node.id());
            reasons[u] = failed[u] == null ? own : failed[u];
        }
        return Column.owning(new double[reasons.length], reasons);
    }
}
