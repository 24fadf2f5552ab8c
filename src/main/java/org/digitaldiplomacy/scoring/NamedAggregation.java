package org.digitaldiplomacy.scoring;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Aggregates by a formula that names the nodes below. */
final class NamedAggregation {

    private final Composite node;
    private final Aggregator.NamedAggregator aggregator;
    private final Units units;

    NamedAggregation(Composite node, Aggregator.NamedAggregator aggregator, Units units) {
        this.node = node;
        this.aggregator = aggregator;
        this.units = units;
    }

    /** @param parts by their places among the aggregator's */
    Column run(List<Column> parts) {
        List<Cell> found;
        try {
            found = aggregator.aggregate(rows(parts));
        } catch (RuntimeException e) {
            return everywhere(Failure.threw(aggregator, e));
        }
        if (found.size() != units.size()) {
            return everywhere(Failure.gave(aggregator, found.size() + " scores", String.valueOf(units.size())));
        }
        double[] scores = new double[units.size()];
        @Nullable Reason[] reasons = new Reason[scores.length];
        for (int u = 0; u < scores.length; u++) {
            if (found.get(u) instanceof Cell.Known known) {
                scores[u] = known.value();
            } else {
                reasons[u] = own(((Cell.Missing) found.get(u)).reason(), u);
            }
        }
        return Column.owning(scores, reasons);
    }

    List<Working> workings(List<Column> parts, int unit) {
        try {
            return aggregator.workings(rows(parts), unit);
        } catch (RuntimeException e) {
            return List.of(new Working(aggregator.name(), Cell.missing(Failure.threw(aggregator, e))));
        }
    }

    private List<IntFunction<Cell>> rows(List<Column> parts) {
        return IntStream.range(0, units.size())
                .<IntFunction<Cell>>mapToObj(
                        u -> k -> part(parts.get(k), aggregator.parts().get(k), u))
                .toList();
    }

    /** A part's score; what is missing says of which part. */
    private Cell part(Column part, String id, int unit) {
        Reason missing = part.reason(unit);
        if (missing == null) {
            return Cell.of(part.known(unit));
        }
        return Cell.missing(
                missing.isFailure()
                        ? new Reason.PartFailed(node.id(), units.code(unit), id, missing)
                        : new Reason.PartMissing(node.id(), id, missing));
    }

    /** The formula's own failure, with the one part that is its cause, where there is one. */
    private Reason own(Reason reason, int unit) {
        if (!reason.isFailure() || reason instanceof Reason.PartFailed) {
            return reason;
        }
        String cause =
                reason instanceof Reason.FormulaFailed failed && failed.names().size() == 1
                        ? failed.names().iterator().next()
                        : "";
        return new Reason.PartFailed(node.id(), units.code(unit), cause, reason);
    }

    private Column everywhere(Reason because) {
        @Nullable Reason[] reasons = new Reason[units.size()];
        for (int u = 0; u < reasons.length; u++) {
            reasons[u] = new Reason.PartFailed(node.id(), units.code(u), "", because);
        }
        return Column.owning(new double[reasons.length], reasons);
    }
}
