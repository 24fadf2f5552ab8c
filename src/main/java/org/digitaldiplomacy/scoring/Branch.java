package org.digitaldiplomacy.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
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

    /** What is known below a node: how many of the carried indicators, for each unit and in all. */
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
        int n = children.size();
        double[] weights = new double[n];
        if (weigher instanceof Weigher.StatedWeigher s) {
            double[] stated = new double[n];
            for (int k : carrying) {
                stated[k] = node.children().get(k).weight();
            }
            double[] found = s.weigh(stated);
            for (int k : carrying) {
                weights[k] = found[k];
            }
        } else {
            Weigher.Weights found = fromTable((Weigher.TableWeigher) weigher, children);
            if (found instanceof Weigher.Weights.Refused refused) {
                return new Weighing(weights, new double[n], refused.reason());
            }
            double[] values = ((Weigher.Weights.Found) found).values();
            for (int k = 0; k < carrying.length; k++) {
                weights[carrying[k]] = values[k];
            }
        }
        return shared(weights);
    }

    private Weigher.Weights fromTable(Weigher.TableWeigher weigher, List<Column> children) {
        double[] stated = Arrays.stream(carrying)
                .mapToDouble(k -> node.children().get(k).weight())
                .toArray();
        return weigher.weigh(
                stated, Arrays.stream(carrying).mapToObj(children::get).toList());
    }

    private Weighing shared(double[] weights) {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        double[] shares = new double[weights.length];
        if (!(sum > 0)) {
            return new Weighing(weights, shares, new Reason.NoWeight(node.id()));
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] = weights[k] / sum;
        }
        return new Weighing(weights, shares, null);
    }

    Column score(Weighing weighing, List<Column> children) {
        Reason refused = weighing.refused();
        Column raw = refused != null ? Column.missing(units.size(), refused) : aggregate(weighing, children);
        Column screened = screen(raw, children);
        if (node.decimals().isEmpty()) {
            return screened;
        }
        int places = node.decimals().getAsInt();
        return screened.map(x ->
                BigDecimal.valueOf(x).setScale(places, RoundingMode.HALF_UP).doubleValue());
    }

    private Column aggregate(Weighing weighing, List<Column> children) {
        if (rows != null) {
            return rows.run(children, weighing.weights());
        }
        Aggregator.TableAggregator table = (Aggregator.TableAggregator) node.aggregator();
        double[] all = table.takesShares() ? weighing.shares() : weighing.weights();
        int[] counted = IntStream.range(0, all.length).filter(k -> all[k] > 0).toArray();
        return table.aggregate(
                Arrays.stream(counted).mapToObj(children::get).toList(),
                Arrays.stream(counted).mapToDouble(k -> all[k]).toArray());
    }

    private Column screen(Column raw, List<Column> children) {
        @Nullable Reason[] excluded = null;
        for (int u = 0; u < raw.size(); u++) {
            Optional<Reason> reason = node.screen().unit(node, known[u], indicators, new Parts(children, u));
            if (reason.isPresent()) {
                excluded = excluded == null ? new Reason[raw.size()] : excluded;
                excluded[u] = reason.get();
            }
        }
        return excluded == null ? raw : raw.without(excluded);
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
