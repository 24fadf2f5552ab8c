package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.digitaldiplomacy.model.OrderedSum;

/** How one unit came by one node's score: enough to recompute it by hand. A rank of 0 stands for no score. */
public sealed interface Explanation {

    String id();

    String name();

    Cell score();

    int rank();

    /**
     * A node made of parts.
     *
     * @param aggregator the formula, by name
     * @param known how many carried indicators below were observed
     * @param indicators how many carry weight
     * @param workings the formula's steps, where it names its parts; their weights have no say then
     */
    record OfComposite(
            String id,
            String name,
            Cell score,
            int rank,
            String aggregator,
            int known,
            int indicators,
            List<Part> parts,
            List<Working> workings)
            implements Explanation {
        public OfComposite {
            parts = List.copyOf(parts);
            workings = List.copyOf(workings);
        }
    }

    /**
     * A part of a composite.
     *
     * @param share its weight in the methodology: a share of all parts that carry weight
     * @param effectiveShare its weight for this unit, after the gaps are left out; 0 for a gap
     * @param contribution what it adds to the score, where the aggregator is a sum
     * @param aboveAverage what it adds to how far the score lies above that of a unit which is average on each of the
     *     parts, where the aggregator is a mean; negative for below. The parts sum to that distance.
     */
    record Part(
            double share,
            double effectiveShare,
            OptionalDouble contribution,
            OptionalDouble aboveAverage,
            Explanation node) {}

    /**
     * An indicator's way from its observation to its score.
     *
     * @param workings steps of formulas between the selected and the derived value
     */
    record OfIndicator(
            String id,
            String name,
            Cell score,
            int rank,
            IndicatorNode node,
            Selected selected,
            Cell derived,
            boolean isImputed,
            Cell imputed,
            Cell treated,
            String treatment,
            java.util.Optional<Reason> notCarried,
            List<Working> workings)
            implements Explanation {
        public OfIndicator {
            workings = List.copyOf(workings);
        }
    }

    /**
     * A size-adjusted node.
     *
     * @param of how the unit came by the score that is adjusted
     * @param sizes the regressors as they entered the fit
     */
    record OfLeverage(
            String id,
            String name,
            Cell score,
            int rank,
            Cell observed,
            Cell fitted,
            Cell low,
            Cell high,
            List<Size> sizes,
            Explanation of)
            implements Explanation {
        public OfLeverage {
            sizes = List.copyOf(sizes);
        }
    }

    /** A measure of size, as it entered the fit. */
    record Size(String name, Cell value) {}

    static Explanation of(Scores scores, String nodeId, int unit) {
        for (Leverage leverage : scores.methodology().leverages()) {
            if (leverage.id().equals(nodeId)) {
                return leverage(scores, scores.leverage(nodeId), unit);
            }
        }
        NodeScores node = scores.node(nodeId);
        return node.node() instanceof Composite composite
                ? composite(scores, node, composite, unit)
                : indicator(node, scores.indicator(nodeId), unit);
    }

    private static OfLeverage leverage(Scores scores, LeverageScores l, int unit) {
        List<Size> sizes = new ArrayList<>();
        for (int r = 0; r < l.leverage().regressors().size(); r++) {
            sizes.add(new Size(
                    l.leverage().regressors().get(r).name(),
                    l.fit().regressors().get(r).cell(unit)));
        }
        return new OfLeverage(
                l.leverage().id(),
                l.leverage().name(),
                l.scores().cell(unit),
                l.ranks()[unit],
                scores.scores(l.leverage().of()).cell(unit),
                l.fit().fitted().cell(unit),
                l.fit().low().cell(unit),
                l.fit().high().cell(unit),
                sizes,
                of(scores, l.leverage().of(), unit));
    }

    private static OfIndicator indicator(NodeScores scored, IndicatorScores i, int unit) {
        return new OfIndicator(
                i.node().id(),
                i.node().name(),
                i.normalised().cell(unit),
                scored.ranks()[unit],
                i.node(),
                i.selected().get(unit),
                i.derived().cell(unit),
                i.isImputed(unit),
                i.imputed().cell(unit),
                i.treated().column().cell(unit),
                i.treated().action(),
                i.notCarried(),
                i.workings().apply(unit));
    }

    private static OfComposite composite(Scores scores, NodeScores scored, Composite node, int unit) {
        int n = node.children().size();
        double[] values = new double[n];
        double[] shares = new double[n];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            Column child = scores.scores(node.children().get(k).node().id());
            if (child.isKnown(unit) && takes(node, child.value(unit))) {
                values[k] = child.value(unit);
                shares[k] = scored.shares()[k];
                sum += shares[k];
            } else if (child.isFailed(unit) && node.onFailure() != Composite.OnFailure.DROP_AND_REWEIGHT) {
                shares[k] = scored.shares()[k]; // nobody takes the weight of a part that failed
                sum += shares[k];
            }
        }
        for (int k = 0; k < n && sum > 0; k++) {
            shares[k] /= sum;
        }
        boolean isMadeOfParts = scored.scores().isKnown(unit) && !scored.worst().containsKey(unit);
        double[] contributions = isMadeOfParts
                ? contributions(node, values, shares, scored.scores().value(unit))
                : new double[0];
        double[] distances = isMadeOfParts ? distances(scores, node, values, shares) : new double[0];
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            parts.add(new Part(
                    scored.shares()[k],
                    shares[k],
                    part(contributions, shares, k),
                    part(distances, shares, k),
                    of(scores, node.children().get(k).node().id(), unit)));
        }
        return new OfComposite(
                node.id(),
                node.name(),
                scored.scores().cell(unit),
                scored.ranks()[unit],
                node.aggregator().name(),
                scored.known()[unit],
                scored.indicators(),
                parts,
                scored.workings().apply(unit));
    }

    /** Whether a value counts, or is left out as the node says. */
    private static boolean takes(Composite node, double value) {
        return node.onFailure() != Composite.OnFailure.DROP_AND_REWEIGHT
                || node.aggregator().domain().holds(value);
    }

    /** Empty where the score is no sum. Where the weights are no shares, the parts are brought to the score. */
    private static double[] contributions(Composite node, double[] values, double[] shares, double score) {
        if (!(node.aggregator() instanceof Aggregator.RowAggregator row)) {
            return new double[0];
        }
        double[] parts = row.contributions(values, shares).orElse(new double[0]);
        double sum = OrderedSum.of(parts);
        return row.takesShares() || sum == 0
                ? parts
                : Arrays.stream(parts).map(x -> x / sum * score).toArray();
    }

    private static OptionalDouble part(double[] parts, double[] shares, int k) {
        return parts.length > 0 && shares[k] > 0 ? OptionalDouble.of(parts[k]) : OptionalDouble.empty();
    }

    /** From the score of a unit that is average on each of the parts which this one has; empty where that means nothing. */
    private static double[] distances(Scores scores, Composite node, double[] values, double[] shares) {
        if (!(node.aggregator() instanceof Aggregator.RowAggregator row) || !row.takesShares()) {
            return new double[0];
        }
        int[] known =
                IntStream.range(0, shares.length).filter(k -> shares[k] > 0).toArray();
        double[] average = new double[shares.length];
        for (int k : known) {
            average[k] = average(scores, node, node.children().get(k).node().id());
        }
        return row.distances(at(known, values), at(known, average), at(known, shares))
                .map(packed -> {
                    double[] parts = new double[shares.length];
                    for (int i = 0; i < known.length; i++) {
                        parts[known[i]] = packed[i];
                    }
                    return parts;
                })
                .orElse(new double[0]);
    }

    private static double[] at(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(k -> values[k]).toArray();
    }

    /** Of the units that have a score on the node, and a value there that counts. */
    private static double average(Scores scores, Composite node, String child) {
        Column of = scores.scores(child);
        Column whole = scores.scores(node.id());
        return OrderedSum.mean(IntStream.range(0, of.size())
                .filter(unit -> whole.isKnown(unit)
                        && of.isKnown(unit)
                        && node.aggregator().domain().holds(of.value(unit)))
                .mapToDouble(of::value)
                .toArray());
    }
}
