package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How to score: a tree of nodes with the formula of every step, ready to run.
 *
 * @param version of the rules, such as {@code 1.0.0}
 * @param scope the units that take part
 * @param poolYears the years whose values set the normalisation's scale together; empty: each year by itself
 */
public record Methodology(
        String id,
        String version,
        String name,
        String summary,
        Scope scope,
        Composite root,
        List<Leverage> leverages,
        List<UnitGroup> groups,
        Ranker ranker,
        List<Integer> poolYears) {

    public Methodology {
        leverages = List.copyOf(leverages);
        groups = List.copyOf(groups);
        poolYears = List.copyOf(poolYears);
        Set<String> ids = new LinkedHashSet<>();
        collect(root, new ArrayList<>()).forEach(n -> unique(ids, n.id()));
        for (Leverage leverage : leverages) {
            if (!ids.contains(leverage.of())) {
                throw new IllegalArgumentException(
                        "leverage " + leverage.id() + " names the unknown node " + leverage.of());
            }
        }
        leverages.forEach(l -> unique(ids, l.id()));
    }

    /** The same methodology on another tree. */
    public Methodology withRoot(Composite other) {
        return new Methodology(id, version, name, summary, scope, other, leverages, groups, ranker, poolYears);
    }

    /** The same methodology with other leverages. */
    public Methodology withLeverages(List<Leverage> others) {
        return new Methodology(id, version, name, summary, scope, root, others, groups, ranker, poolYears);
    }

    /**
     * Ranks by the methodology's ranker, from 1 for the highest score; 0 where it is missing.
     *
     * @throws ScoringStopped where the ranker throws, or gives ranks that do not go with the scores
     */
    public int[] ranks(Column column) {
        int[] ranks;
        try {
            ranks = ranker.rank(column);
        } catch (RuntimeException e) {
            throw new ScoringStopped("the ranks", "all units", Failure.threw(ranker, e));
        }
        boolean fits = ranks.length == column.size();
        for (int u = 0; fits && u < ranks.length; u++) {
            fits = column.isKnown(u) ? ranks[u] > 0 : ranks[u] == 0;
        }
        if (!fits) {
            String expected = "a rank from 1 for each score, and 0 for each gap";
            throw new ScoringStopped("the ranks", "all units", Failure.gave(ranker, Arrays.toString(ranks), expected));
        }
        return ranks;
    }

    /** All nodes, a parent before its children. */
    public List<Node> nodes() {
        return collect(root, new ArrayList<>());
    }

    /** All nodes, then the leverages. */
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>(nodes());
        elements.addAll(leverages);
        return elements;
    }

    public List<IndicatorNode> indicators() {
        return nodes().stream()
                .filter(IndicatorNode.class::isInstance)
                .map(IndicatorNode.class::cast)
                .toList();
    }

    /** Ids of the nodes that a formula names, which it cannot do without. */
    public Set<String> named() {
        Set<String> named = new LinkedHashSet<>();
        for (Node node : nodes()) {
            if (node instanceof Composite c && c.aggregator() instanceof Aggregator.NamedAggregator by) {
                named.addAll(by.parts());
            }
        }
        return named;
    }

    public Optional<Node> node(String nodeId) {
        return nodes().stream().filter(n -> n.id().equals(nodeId)).findFirst();
    }

    /** Every data column that scoring reads. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        for (IndicatorNode i : indicators()) {
            columns.add(i.column());
            i.transformations().forEach(t -> columns.addAll(t.columns()));
        }
        for (Leverage l : leverages) {
            for (Leverage.Regressor r : l.regressors()) {
                columns.add(r.column());
                r.transformations().forEach(t -> columns.addAll(t.columns()));
            }
        }
        groups.forEach(g -> g.criteria().forEach(c -> columns.add(c.column())));
        return columns;
    }

    private static List<Node> collect(Node node, List<Node> into) {
        into.add(node);
        if (node instanceof Composite c) {
            c.children().forEach(child -> collect(child.node(), into));
        }
        return into;
    }

    private static void unique(Set<String> ids, String id) {
        if (!ids.add(id)) {
            throw new IllegalArgumentException("node ids must be unique, found " + id + " twice");
        }
    }

    /**
     * The units that take part: those in any of the groups, and those named. Both empty: all.
     */
    public record Scope(List<String> groups, List<String> also) {

        public static final Scope ALL = new Scope(List.of(), List.of());

        public Scope {
            groups = List.copyOf(groups);
            also = List.copyOf(also);
        }

        public boolean holds(Units units, int i) {
            return (groups.isEmpty() && also.isEmpty())
                    || also.contains(units.code(i))
                    || groups.stream().anyMatch(g -> units.isIn(i, g));
        }
    }
}
