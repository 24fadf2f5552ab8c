package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A methodology whose indicators are scored, ready for the steps of the tree: weight, aggregate and screen every
 * composite from the leaves up. The tree can be scored many times over, under other weights. Immutable; any number of
 * threads may score at the same time.
 */
public final class PreparedTree {

    private final Methodology methodology;
    private final Map<String, Integer> positions = new HashMap<>();
    /** By position, a parent before its children; null for a composite. */
    private final @Nullable Column[] leaves;
    /** By position; null for an indicator. */
    private final @Nullable Branch[] branches;

    private final Branch.Coverage[] coverages;
    private final int[][] children;

    /** By position, the lower end of an indicator's scale. */
    private final OptionalDouble[] lowest;

    private final NamedParts parts;
    private final Units units;
    private final Map<String, List<Column>> sizes;

    /** @param sizes the derived regressors of each leverage, by its id */
    PreparedTree(
            Methodology methodology,
            Units units,
            Map<String, IndicatorScores> indicators,
            Map<String, List<Column>> sizes) {
        this.methodology = methodology;
        this.units = units;
        this.sizes = sizes;
        List<Node> nodes = methodology.nodes();
        nodes.forEach(n -> positions.put(n.id(), positions.size()));
        leaves = new Column[nodes.size()];
        branches = new Branch[nodes.size()];
        coverages = new Branch.Coverage[nodes.size()];
        children = new int[nodes.size()][];
        lowest = new OptionalDouble[nodes.size()];
        for (int p = nodes.size() - 1; p >= 0; p--) {
            if (nodes.get(p) instanceof Composite c) {
                children[p] = c.children().stream()
                        .mapToInt(child -> position(child.node().id()))
                        .toArray();
                List<Branch.Coverage> below =
                        Arrays.stream(children[p]).mapToObj(k -> coverages[k]).toList();
                Branch branch = new Branch(c, units, below, leavesAt(children[p]));
                branches[p] = branch;
                coverages[p] = branch.coverage();
            } else {
                IndicatorScores scored = indicators.get(nodes.get(p).id());
                if (scored == null) {
                    throw new IllegalArgumentException(
                            "indicator " + nodes.get(p).id() + " was not scored");
                }
                leaves[p] = scored.normalised();
                lowest[p] = scored.lowest();
                coverages[p] = coverage(scored, units.size());
            }
        }
        parts = new NamedParts(nodes, indicators, units);
    }

    private @Nullable Column[] leavesAt(int[] positions) {
        return Arrays.stream(positions).mapToObj(p -> leaves[p]).toArray(Column[]::new);
    }

    private static Branch.Coverage coverage(IndicatorScores i, int units) {
        int carried = i.notCarried().isEmpty() ? 1 : 0;
        int[] known = new int[units];
        for (int u = 0; u < units; u++) {
            known[u] = i.isObserved(u) ? carried : 0;
        }
        return new Branch.Coverage(known, carried);
    }

    public Methodology methodology() {
        return methodology;
    }

    /** Scores the tree as the methodology says. */
    public TreeScores score() {
        return score(Composite::weigher);
    }

    /**
     * Scores the tree under other weights.
     *
     * @param weighers what weighs the children of each composite
     * @throws ScoringStopped where the methodology says that a failure must stop the scoring
     */
    public TreeScores score(Function<Composite, Weigher> weighers) {
        Column[] scores = new Column[leaves.length];
        double[][] shares = new double[leaves.length][];
        Branch.Weighing[] weighings = new Branch.Weighing[leaves.length];
        Map<String, Map<Integer, Reason>> worst = new HashMap<>();
        for (int p = leaves.length - 1; p >= 0; p--) {
            Branch branch = branches[p];
            Column leaf = leaves[p];
            if (branch != null) {
                int position = p;
                List<Column> below = pick(scores, children[p]);
                Branch.Weighing weighing = branch.weigh(weighers.apply(branch.node()), below);
                weighings[p] = weighing;
                shares[p] = weighing.shares();
                Branch.Scored scored =
                        branch.score(weighing, below, parts.of(p, scores), () -> lowest(position, weighings));
                scores[p] = scored.column();
                if (!scored.worst().isEmpty()) {
                    worst.put(branch.node().id(), scored.worst());
                }
            } else if (leaf != null) {
                shares[p] = new double[0];
                scores[p] = leaf;
            }
        }
        return new TreeScores(this, scores, shares, worst);
    }

    /** The lower end of a node's scale; the nodes below are weighed already. */
    private OptionalDouble lowest(int position, Branch.Weighing[] weighings) {
        Branch branch = branches[position];
        return branch == null
                ? lowest[position]
                : branch.lowest(
                        weighings[position],
                        Arrays.stream(children[position])
                                .mapToObj(child -> lowest(child, weighings))
                                .toList());
    }

    private static List<Column> pick(Column[] scores, int[] positions) {
        List<Column> picked = new ArrayList<>(positions.length);
        for (int p : positions) {
            picked.add(scores[p]);
        }
        return picked;
    }

    /** How one unit comes by its score on a node whose formula names others, step by step; empty for another node. */
    List<Working> workings(int position, Column[] scores, int unit) {
        Branch branch = branches[position];
        return branch == null ? List.of() : branch.workings(parts.of(position, scores), unit);
    }

    Units units() {
        return units;
    }

    boolean has(String id) {
        return positions.containsKey(id);
    }

    int position(String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("expected one of " + positions.keySet() + ", found " + id);
        }
        return position;
    }

    Branch.Coverage coverage(int position) {
        return coverages[position];
    }

    List<Column> sizes(Leverage leverage) {
        return sizes.getOrDefault(leverage.id(), List.of());
    }
}
