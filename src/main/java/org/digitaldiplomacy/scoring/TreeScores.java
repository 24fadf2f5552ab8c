package org.digitaldiplomacy.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results of one scoring of a {@link PreparedTree}. Ranks and leverages are computed on demand. */
public final class TreeScores {

    private final PreparedTree tree;
    private final Column[] scores;
    private final double[][] shares;
    private final Map<String, Map<Integer, Reason>> worst;

    TreeScores(PreparedTree tree, Column[] scores, double[][] shares, Map<String, Map<Integer, Reason>> worst) {
        this.worst = worst;
        this.tree = tree;
        this.scores = scores;
        this.shares = shares;
    }

    /** @throws IllegalArgumentException where the tree has no such node */
    public Column scores(String node) {
        return scores[tree.position(node)];
    }

    /** The scores of any node, composite, indicator or leverage; empty where the methodology has no such node. */
    public Optional<Column> find(String id) {
        for (Leverage leverage : tree.methodology().leverages()) {
            if (leverage.id().equals(id)) {
                return Optional.of(
                        LeverageFit.leaveOneOut(leverage, tree.units(), scores(leverage.of()), tree.sizes(leverage)));
            }
        }
        return tree.has(id) ? Optional.of(scores(id)) : Optional.empty();
    }

    /**
     * From 1 for the highest score; 0 where it is missing.
     *
     * @throws ScoringStopped where the ranker throws, or gives ranks that do not go with the scores
     */
    public int[] ranks(Column column) {
        return tree.methodology().ranks(column);
    }

    LeverageScores leverage(Leverage leverage) {
        LeverageFit.Result fit = LeverageFit.fit(leverage, tree.units(), scores(leverage.of()), tree.sizes(leverage));
        return new LeverageScores(leverage, fit, ranks(fit.leaveOneOut()));
    }

    /** All nodes with their ranks, a parent before its children. */
    Map<String, NodeScores> nodes() {
        Map<String, NodeScores> nodes = new LinkedHashMap<>();
        List<Node> all = tree.methodology().nodes();
        for (int p = 0; p < scores.length; p++) {
            int position = p;
            Branch.Coverage coverage = tree.coverage(p);
            nodes.put(
                    all.get(p).id(),
                    new NodeScores(
                            all.get(p),
                            scores[p],
                            ranks(scores[p]),
                            coverage.known(),
                            coverage.indicators(),
                            shares[p],
                            worst.getOrDefault(all.get(p).id(), Map.of()),
                            unit -> tree.workings(position, scores, unit)));
        }
        return nodes;
    }
}
