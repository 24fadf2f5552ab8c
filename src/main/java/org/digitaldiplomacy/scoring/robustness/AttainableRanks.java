package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Scores;
import org.jspecify.annotations.Nullable;

/**
 * The best and the worst rank that each unit could get on a node by other weights of its children, everything else as
 * it is. It works for aggregators that are a weighted mean on some scale ({@link
 * Aggregator.RowAggregator#generator()}): there one unit outranks another in a part of all weights that a plane cuts
 * off, and the best rank is where the fewest such parts overlap. Found by branch and bound over those planes; where the
 * effort does not suffice, a rank that is attained and a bound on what is possible are given.
 *
 * <p>Units that lack a child's score take no part, as their weights would be others. Two units whose scores differ by
 * less than a ten-millionth of the widest difference between their children count as tied in bounds.
 *
 * @param least the share that every child has at the least, such as 0
 * @param most the share that every child has at the most, such as 1
 * @param effort how many sets of weights to look at for each unit and end, at most
 */
public record AttainableRanks(double least, double most, int effort, int threads) {

    private static final double MARGIN = 1e-7;

    public AttainableRanks {
        if (!(least >= 0 && most <= 1 && least <= most) || effort < 1 || threads < 1) {
            throw new IllegalArgumentException("expected shares from 0 to 1, effort and threads from 1, found " + least
                    + " to " + most + ", " + effort + " and " + threads);
        }
    }

    /** Over all weights, on all cores. */
    public static AttainableRanks ofAllWeights() {
        return new AttainableRanks(0, 1, 4000, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @return every unit, in the units' order
     * @throws IllegalArgumentException for a node that is not made of others, an aggregator that is no weighted mean, or
     *     limits that no weights keep
     * @throws java.util.concurrent.CancellationException where the monitor, or an interrupt, ended the work
     */
    public List<Attainable> on(Scores scores, String node, Monitor monitor) {
        Field field = field(scores, node);
        Attainable[] found = new Attainable[scores.units().size()];
        Workers.run(threads, found.length, monitor, u -> found[u] = unit(field, u));
        return List.of(found);
    }

    /** Scores to compare: the children's, on the scale of the mean. */
    private record Field(
            Scores scores,
            String node,
            Aggregator.RowAggregator aggregator,
            double[][] raw,
            double[][] x,
            @Nullable Reason[] out) {}

    private Field field(Scores scores, String id) {
        if (!(scores.node(id).node() instanceof Composite node)
                || !(node.aggregator() instanceof Aggregator.RowAggregator aggregator)) {
            throw new IllegalArgumentException(
                    id + " is not made of others unit by unit, so that weights rank nothing");
        }
        DoubleUnaryOperator generator = aggregator
                .generator()
                .orElseThrow(() -> new IllegalArgumentException(
                        "attainable ranks need a weighted mean, found '" + aggregator.name() + "' on " + id));
        double[] shares = scores.node(id).shares();
        int[] children =
                IntStream.range(0, shares.length).filter(k -> shares[k] > 0).toArray();
        if (least * children.length > 1 || most * children.length < 1) {
            throw new IllegalArgumentException("no " + children.length + " shares of " + id + " lie between " + least
                    + " and " + most + " and sum to 1");
        }
        int units = scores.units().size();
        double[][] raw = new double[units][children.length];
        double[][] x = new double[units][children.length];
        @Nullable Reason[] out = new Reason[units];
        for (int u = 0; u < units; u++) {
            out[u] = scores.scores(id).reason(u);
            for (int k = 0; k < children.length && out[u] == null; k++) {
                String child = node.children().get(children[k]).node().id();
                Column column = scores.scores(child);
                Reason missing = column.reason(u);
                if (missing != null) {
                    out[u] = new Reason.PartMissing(id, child, missing);
                } else if (aggregator.domain().holds(column.value(u))) {
                    raw[u][k] = column.value(u);
                    x[u][k] = generator.applyAsDouble(raw[u][k]);
                } else {
                    out[u] = new Reason.OutsideDomain(
                            aggregator.name(),
                            column.value(u),
                            aggregator.domain().words());
                }
            }
        }
        return new Field(scores, id, aggregator, raw, x, out);
    }

    private Attainable unit(Field field, int u) {
        String code = field.scores().units().code(u);
        int baseRank = field.scores().ranks(field.node())[u];
        Reason out = field.out()[u];
        if (out != null) {
            return new Attainable(code, baseRank, Optional.empty(), out.sentence());
        }
        List<double[]> ahead = new ArrayList<>();
        List<double[]> behind = new ArrayList<>();
        for (int other = 0; other < field.x().length; other++) {
            double[] lead = lead(field.x()[other], field.x()[u]);
            if (other != u && field.out()[other] == null && lead.length > 0) {
                ahead.add(lead);
                behind.add(Arrays.stream(lead).map(d -> -d).toArray());
            }
        }
        FewestBroken.Found best = search(ahead, 0, field.x()[u].length);
        FewestBroken.Found worst = search(behind, -MARGIN, field.x()[u].length);
        int highest = rank(field, best.weights(), u);
        int lowest = rank(field, worst.weights(), u);
        return new Attainable(
                code,
                baseRank,
                Optional.of(new Attainable.Range(
                        new Attainable.Extreme(highest, Math.min(highest, 1 + best.bound()), best.weights()),
                        new Attainable.Extreme(
                                lowest, Math.max(lowest, 1 + behind.size() - worst.bound()), worst.weights()))),
                "");
    }

    /** By how much one unit leads another on each child, over the widest difference; nothing where they are equal. */
    private static double[] lead(double[] one, double[] other) {
        double widest = 0;
        for (int k = 0; k < one.length; k++) {
            widest = Math.max(widest, Math.abs(one[k] - other[k]));
        }
        double[] lead = new double[widest > 0 ? one.length : 0];
        for (int k = 0; k < lead.length; k++) {
            lead[k] = (one[k] - other[k]) / widest;
        }
        return lead;
    }

    private FewestBroken.Found search(List<double[]> normals, double bound, int children) {
        Polytope weights = Polytope.simplex(children);
        int plane = children + normals.size();
        for (int k = 0; k < children; k++) {
            double[] axis = new double[children];
            axis[k] = 1;
            weights = most < 1 ? within(weights.cut(axis, most, plane++)) : weights;
            axis[k] = -1;
            weights = least > 0 ? within(weights.cut(axis, -least, plane++)) : weights;
        }
        return new FewestBroken(normals.toArray(double[][]::new), bound, effort).search(weights);
    }

    private static Polytope within(@Nullable Polytope weights) {
        if (weights == null) {
            throw new IllegalStateException("limits that no weights keep");
        }
        return weights;
    }

    /** The rank that the methodology's own formula and ranker give under these shares. */
    private static int rank(Field field, double[] shares, int unit) {
        double[] scores = new double[field.x().length];
        for (int u = 0; u < scores.length; u++) {
            if (field.out()[u] == null) {
                scores[u] = field.aggregator().aggregate(field.raw()[u].clone(), shares.clone(), shares.length);
            }
        }
        return field.scores()
                .methodology()
                .ranker()
                .rank(Column.owning(scores, field.out().clone()))[unit];
    }
}
