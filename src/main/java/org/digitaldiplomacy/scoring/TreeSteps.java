package org.digitaldiplomacy.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The steps of the tree: weight, aggregate, screen and rank every node from the leaves up. */
final class TreeSteps {

    private final Methodology methodology;
    private final Units units;
    private final Map<String, IndicatorScores> indicators;
    private final Map<String, NodeScores> nodes = new LinkedHashMap<>();

    TreeSteps(Methodology methodology, Units units, Map<String, IndicatorScores> indicators) {
        this.methodology = methodology;
        this.units = units;
        this.indicators = indicators;
    }

    /** @return the scores of all nodes, a parent before its children */
    Map<String, NodeScores> run() {
        score(methodology.root());
        Map<String, NodeScores> ordered = new LinkedHashMap<>();
        for (Node node : methodology.nodes()) {
            ordered.put(node.id(), scored(node));
        }
        return ordered;
    }

    private void score(Node node) {
        if (node instanceof IndicatorNode i) {
            nodes.put(i.id(), leaf(i));
        } else if (node instanceof Composite c) {
            c.children().forEach(child -> score(child.node()));
            nodes.put(c.id(), composite(c));
        }
    }

    private NodeScores leaf(IndicatorNode node) {
        IndicatorScores i = indicators.get(node.id());
        if (i == null) {
            throw new IllegalStateException("indicator " + node.id() + " was not normalised");
        }
        boolean carried = i.notCarried().isEmpty();
        int[] known = new int[units.size()];
        for (int u = 0; u < known.length; u++) {
            known[u] = carried && i.derived().isKnown(u) ? 1 : 0;
        }
        Column scores = i.normalised();
        return new NodeScores(node, scores, methodology.ranker().rank(scores), known, carried ? 1 : 0, new double[0]);
    }

    private NodeScores composite(Composite node) {
        List<NodeScores> children =
                node.children().stream().map(child -> scored(child.node())).toList();
        int[] known = new int[units.size()];
        int carried = 0;
        for (NodeScores child : children) {
            carried += child.indicators();
            for (int u = 0; u < known.length; u++) {
                known[u] += child.known()[u];
            }
        }
        Weighing weighing = weigh(node, children);
        Column raw = weighing.refused() != null
                ? Column.missing(units.size(), weighing.refused())
                : aggregate(node, children, weighing);
        Column scores = round(screen(node, children, raw, known, carried), node.decimals());
        return new NodeScores(node, scores, methodology.ranker().rank(scores), known, carried, weighing.shares());
    }

    /** Weights as the weigher gave them, 0 for children that carry none, and their shares. */
    private record Weighing(
            double[] weights, double[] shares, @Nullable Reason refused) {}

    private static Weighing weigh(Composite node, List<NodeScores> children) {
        int n = children.size();
        double[] stated = new double[n];
        for (int k = 0; k < n; k++) {
            stated[k] = carries(children.get(k)) ? node.children().get(k).weight() : 0;
        }
        double[] weights;
        if (node.weigher() instanceof Weigher.StatedWeigher s) {
            weights = s.weigh(stated);
        } else {
            List<Integer> carried = new ArrayList<>();
            for (int k = 0; k < n; k++) {
                if (carries(children.get(k))) {
                    carried.add(k);
                }
            }
            Weigher.Weights found = ((Weigher.TableWeigher) node.weigher())
                    .weigh(
                            carried.stream().mapToDouble(k -> stated[k]).toArray(),
                            carried.stream().map(k -> children.get(k).scores()).toList());
            if (found instanceof Weigher.Weights.Refused refused) {
                return new Weighing(new double[n], new double[n], refused.reason());
            }
            weights = new double[n];
            double[] values = ((Weigher.Weights.Found) found).values();
            for (int k = 0; k < carried.size(); k++) {
                weights[carried.get(k)] = values[k];
            }
        }
        double sum = 0;
        for (int k = 0; k < n; k++) {
            weights[k] = carries(children.get(k)) ? weights[k] : 0;
            sum += weights[k];
        }
        if (!(sum > 0)) {
            return new Weighing(weights, new double[n], new Reason.NoWeight(node.id()));
        }
        double[] shares = new double[n];
        for (int k = 0; k < n; k++) {
            shares[k] = weights[k] / sum;
        }
        return new Weighing(weights, shares, null);
    }

    private static boolean carries(NodeScores child) {
        return child.indicators() > 0;
    }

    private Column aggregate(Composite node, List<NodeScores> children, Weighing weighing) {
        if (node.aggregator() instanceof Aggregator.TableAggregator table) {
            List<Column> columns = new ArrayList<>();
            double[] all = table.takesShares() ? weighing.shares() : weighing.weights();
            for (int k = 0; k < children.size(); k++) {
                if (all[k] > 0) {
                    columns.add(children.get(k).scores());
                }
            }
            return table.aggregate(
                    columns, Arrays.stream(all).filter(w -> w > 0).toArray());
        }
        return new RowAggregation(node, (Aggregator.RowAggregator) node.aggregator(), units)
                .run(children.stream().map(NodeScores::scores).toList(), weighing.weights());
    }

    private Column screen(Composite node, List<NodeScores> children, Column raw, int[] known, int carried) {
        double[] values = new double[raw.size()];
        @Nullable Reason[] reasons = new Reason[raw.size()];
        for (int u = 0; u < values.length; u++) {
            int unit = u;
            List<Screen.Part> parts = children.stream()
                    .filter(TreeSteps::carries)
                    .map(child ->
                            new Screen.Part(child.node().id(), child.scores().cell(unit)))
                    .toList();
            Optional<Reason> excluded = node.screen().unit(node, known[u], carried, parts);
            if (excluded.isPresent()) {
                reasons[u] = excluded.get();
            } else if (raw.isKnown(u)) {
                values[u] = raw.value(u);
            } else {
                reasons[u] = raw.reason(u);
            }
        }
        return Column.owning(values, reasons);
    }

    private static Column round(Column column, OptionalInt decimals) {
        if (decimals.isEmpty()) {
            return column;
        }
        int places = decimals.getAsInt();
        return column.map(x ->
                BigDecimal.valueOf(x).setScale(places, RoundingMode.HALF_UP).doubleValue());
    }

    private NodeScores scored(Node node) {
        NodeScores scores = nodes.get(node.id());
        if (scores == null) {
            throw new IllegalStateException("node " + node.id() + " was not scored");
        }
        return scores;
    }
}
