package org.digitaldiplomacy.scoring;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A composite with all that stays as it is when weights change: who its children are, which of them carry weight, and
 * what is known below. Scores itself from its children's scores.
 */
final class Branch {

    private final Composite node;
    private final Units units;
    private final @Nullable RowAggregation rows;
    private final @Nullable TableAggregation table;
    private final @Nullable NamedAggregation named;
    /** Of the children, carrying weight or not. */
    private final List<String> names;

    private final int[] carrying;
    private final int[] known;
    private final int indicators;

    /**
     * @param children what is known below each child
     * @param leaves the scores of the children that are indicators; null in place of the others
     */
    Branch(Composite node, Units units, List<Coverage> children, @Nullable Column[] leaves) {
        this.node = node;
        this.units = units;
        rows = node.aggregator() instanceof Aggregator.RowAggregator row
                ? new RowAggregation(node, row, units, leaves)
                : null;
        table = node.aggregator() instanceof Aggregator.TableAggregator all
                ? new TableAggregation(node, all, units)
                : null;
        named = node.aggregator() instanceof Aggregator.NamedAggregator by
                ? new NamedAggregation(node, by, units)
                : null;
        names = node.children().stream().map(c -> c.node().id()).toList();
        carrying = IntStream.range(0, children.size())
                .filter(k -> children.get(k).indicators() > 0)
                .toArray();
        known = new int[units.size()];
        int sum = 0;
        for (Coverage child : children) {
            sum += child.indicators();
            for (int u = 0; u < known.length; u++) {
                known[u] += child.known()[u];
            }
        }
        indicators = sum;
    }

    /** Known values below a node: carried indicators with a value, for each unit, and their number. */
    record Coverage(int[] known, int indicators) {}

    Coverage coverage() {
        return new Coverage(known, indicators);
    }

    Composite node() {
        return node;
    }

    /** Weights as the weigher gave them, 0 for children that carry none, and their shares. */
    record Weighing(
            double[] weights, double[] shares, @Nullable Reason refused) {}

    Weighing weigh(Weigher weigher, List<Column> children) {
        double[] stated = new double[children.size()];
        for (int k : carrying) {
            stated[k] = node.children().get(k).weight();
        }
        try {
            return weigher instanceof Weigher.StatedWeigher s
                    ? found(weigher, s.weigh(names, stated), stated.length)
                    : fromTable((Weigher.TableWeigher) weigher, stated, children);
        } catch (RuntimeException e) {
            return refused(Failure.threw(weigher, e));
        }
    }

    private Weighing fromTable(Weigher.TableWeigher weigher, double[] stated, List<Column> children) {
        Weigher.Weights weights = weigher.weigh(
                Arrays.stream(carrying).mapToObj(this::child).toList(),
                Arrays.stream(carrying).mapToDouble(k -> stated[k]).toArray(),
                Arrays.stream(carrying).mapToObj(children::get).toList());
        if (weights instanceof Weigher.Weights.Refused refused) {
            return refused(refused.reason());
        }
        double[] values = ((Weigher.Weights.Found) weights).values();
        if (values.length != carrying.length) {
            return refused(Failure.gave(weigher, values.length + " weights", String.valueOf(carrying.length)));
        }
        double[] all = new double[stated.length];
        for (int k = 0; k < carrying.length; k++) {
            all[carrying[k]] = values[k];
        }
        Weighing weighing = found(weigher, all, all.length);
        return carrying.length > 0 && weighing.refused() instanceof Reason.NoWeight
                ? refused(Failure.gave(weigher, "no child a weight", "one above zero"))
                : weighing;
    }

    private String child(int k) {
        return node.children().get(k).node().id();
    }

    private Weighing found(Weigher weigher, double[] given, int expected) {
        if (given.length != expected) {
            return refused(Failure.gave(weigher, given.length + " weights", String.valueOf(expected)));
        }
        double[] weights = new double[expected];
        for (int k : carrying) {
            if (!(given[k] >= 0 && Double.isFinite(given[k]))) {
                return refused(Failure.gave(weigher, "the weight " + given[k] + " to " + child(k), "one from zero"));
            }
            weights[k] = given[k];
        }
        return shared(weights);
    }

    private Weighing refused(Reason reason) {
        return new Weighing(
                new double[node.children().size()], new double[node.children().size()], reason);
    }

    private Weighing shared(double[] weights) {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        double[] shares = new double[weights.length];
        if (!(sum > 0 && Double.isFinite(sum))) {
            return new Weighing(weights, shares, new Reason.NoWeight(node.id()));
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] = weights[k] / sum;
        }
        return new Weighing(weights, shares, null);
    }

    /**
     * Result of scoring the node.
     *
     * @param worst why a unit took the lower end of the scale, by the unit's row; empty where none had to
     */
    record Scored(Column column, Map<Integer, Reason> worst) {}

    /**
     * @param parts the scores that the node's formula names; empty where it names none
     * @param lowest the lower end of the node's scale
     * @throws ScoringStopped where the node says that a failure must stop the scoring
     */
    Scored score(Weighing weighing, List<Column> children, List<Column> parts, Supplier<OptionalDouble> lowest) {
        @Nullable Reason[] screened = screened(children);
        Column raw = named == null ? aggregate(weighing, children, screened) : named.run(parts);
        Reason refused = named == null ? weighing.refused() : null;
        boolean isForAll = refused != null && refused.isFailure() && node.onFailure() != Composite.OnFailure.WORST;
        Column settled = isForAll ? raw : screen(raw, screened);
        if (node.onFailure() == Composite.OnFailure.STOP) {
            stop(settled);
        } else if (node.onFailure() == Composite.OnFailure.WORST && settled.known() < settled.size()) {
            Map<Integer, Reason> worst = new HashMap<>();
            return new Scored(rounded(worst(settled, lowest.get(), worst)), worst);
        }
        return new Scored(rounded(settled), Map.of());
    }

    private void stop(Column column) {
        for (int u = 0; u < column.size(); u++) {
            Reason reason = column.reason(u);
            if (reason != null && reason.isFailure()) {
                throw new ScoringStopped(node.id(), units.code(u), reason);
            }
        }
    }

    /** Replaces failures by the lower end of the scale; failures stay where there is none. */
    private Column worst(Column column, OptionalDouble lowest, Map<Integer, Reason> into) {
        double[] values = new double[column.size()];
        @Nullable Reason[] reasons = new Reason[values.length];
        for (int u = 0; u < values.length; u++) {
            Reason reason = column.reason(u);
            if (reason == null) {
                values[u] = column.value(u);
            } else if (reason.isFailure() && lowest.isPresent()) {
                values[u] =
                        node.decimals().map(d -> d.round(lowest.getAsDouble())).orElse(lowest.getAsDouble());
                into.put(u, reason);
            } else {
                reasons[u] = reason;
            }
        }
        return Column.owning(values, reasons);
    }

    /** Row by row the aggregation rounds itself, from the exact values of the parts. */
    private Column rounded(Column column) {
        return rows != null || node.decimals().isEmpty()
                ? column
                : column.map(node.decimals().get()::round);
    }

    /** A unit that is screened out takes no part in a comparison, whatever else fails for it. */
    private Column aggregate(Weighing weighing, List<Column> children, @Nullable Reason[] screened) {
        Reason refused = weighing.refused();
        if (refused != null) {
            return refused.isFailure() ? failed(refused, children) : Column.missing(units.size(), refused);
        }
        if (rows != null) {
            return rows.run(children, weighing.weights());
        }
        boolean isShared = node.aggregator().takesShares();
        @Nullable
        Reason[] gaps = Arrays.stream(screened)
                .map(r -> r == null || r.isFailure() ? null : r)
                .toArray(Reason[]::new);
        List<Column> compared = children.stream().map(c -> c.without(gaps)).toList();
        return Objects.requireNonNull(table).run(compared, isShared ? weighing.shares() : weighing.weights());
    }

    /** No unit has a score without weights; where a child failed for it, that comes first. */
    private Column failed(Reason because, List<Column> children) {
        @Nullable Reason[] reasons = new Reason[units.size()];
        for (int u = 0; u < reasons.length; u++) {
            reasons[u] = new Reason.PartFailed(node.id(), units.code(u), "", because);
            for (int k : carrying) {
                Reason missing = children.get(k).reason(u);
                if (missing != null && missing.isFailure()) {
                    reasons[u] = new Reason.PartFailed(node.id(), units.code(u), child(k), missing);
                    break;
                }
            }
        }
        return Column.owning(new double[reasons.length], reasons);
    }

    /**
     * Takes out the units of which too little is known. What counts as known does not depend on whether a formula is
     * defined for it, so that no unit comes in or goes out by getting worse.
     */
    private static Column screen(Column raw, @Nullable Reason[] screened) {
        @Nullable Reason[] excluded = new Reason[raw.size()];
        for (int u = 0; u < excluded.length; u++) {
            Reason reason = screened[u];
            excluded[u] = reason != null && raw.isFailed(u) && reason.isFailure() ? null : reason;
        }
        return raw.without(excluded);
    }

    /** @return why a unit does not count on the node; null for each that does */
    private @Nullable Reason[] screened(List<Column> children) {
        @Nullable Reason[] reasons = new Reason[units.size()];
        for (int u = 0; u < reasons.length; u++) {
            reasons[u] = screened(children, u);
        }
        return reasons;
    }

    private @Nullable Reason screened(List<Column> children, int unit) {
        try {
            return node.screen()
                    .unit(node, known[unit], indicators, new Parts(children, unit))
                    .orElse(null);
        } catch (RuntimeException e) {
            return new Reason.PartFailed(node.id(), units.code(unit), "", Failure.threw(node.screen(), e));
        }
    }

    /**
     * The lower end of the node's scale: no unit scores less.
     *
     * @param children the lower ends of the children's scales
     */
    OptionalDouble lowest(Weighing weighing, List<OptionalDouble> children) {
        if (node.aggregator() instanceof Aggregator.TableAggregator all) {
            return all.lowest(units.size());
        } else if (named != null) {
            return OptionalDouble.empty();
        }
        Aggregator.RowAggregator row = (Aggregator.RowAggregator) node.aggregator();
        if (weighing.refused() != null && !row.takesShares()) {
            return OptionalDouble.empty();
        }
        double[] weights = row.takesShares() ? weighing.shares() : weighing.weights();
        return row.lowest(
                Arrays.stream(carrying).mapToObj(children::get).toList(),
                Arrays.stream(carrying).mapToDouble(k -> weights[k]).toArray());
    }

    /** How one unit comes by its score, step by step; empty where no formula of names makes it. */
    List<Working> workings(List<Column> parts, int unit) {
        return named == null ? List.of() : named.workings(parts, unit);
    }

    /** The children that carry weight, for one unit; each is made when it is asked for. */
    private final class Parts extends AbstractList<Screen.Part> implements RandomAccess {

        private final List<Column> children;
        private final int unit;

        Parts(List<Column> children, int unit) {
            this.children = children;
            this.unit = unit;
        }

        @Override
        public Screen.Part get(int k) {
            int child = carrying[k];
            return new Screen.Part(
                    node.children().get(child).node().id(), children.get(child).cell(unit));
        }

        @Override
        public int size() {
            return carrying.length;
        }
    }
}
