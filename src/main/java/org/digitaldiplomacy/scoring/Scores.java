package org.digitaldiplomacy.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Everything that one run of the {@link Engine} found. */
public final class Scores {

    private final Methodology methodology;
    private final Units units;
    private final int asOf;
    private final Map<String, NodeScores> nodes;
    private final Map<String, IndicatorScores> indicators;
    private final Map<String, LeverageScores> leverages;
    private final Map<String, boolean[]> groups;

    Scores(
            Methodology methodology,
            Units units,
            int asOf,
            Map<String, NodeScores> nodes,
            Map<String, IndicatorScores> indicators,
            Map<String, LeverageScores> leverages,
            Map<String, boolean[]> groups) {
        this.methodology = methodology;
        this.units = units;
        this.asOf = asOf;
        this.nodes = nodes;
        this.indicators = indicators;
        this.leverages = leverages;
        this.groups = groups;
    }

    public Methodology methodology() {
        return methodology;
    }

    /** The units that took part. */
    public Units units() {
        return units;
    }

    public int asOf() {
        return asOf;
    }

    /** @throws IllegalArgumentException where the methodology has no such node */
    public NodeScores node(String id) {
        return required(nodes, id);
    }

    /** @throws IllegalArgumentException where the methodology has no such indicator */
    public IndicatorScores indicator(String id) {
        return required(indicators, id);
    }

    /** @throws IllegalArgumentException where the methodology has no such leverage node */
    public LeverageScores leverage(String id) {
        return required(leverages, id);
    }

    /** The scores of any node, composite, indicator or leverage. */
    public Column scores(String id) {
        LeverageScores leverage = leverages.get(id);
        return leverage == null ? node(id).scores() : leverage.scores();
    }

    /** The ranks of any node, composite, indicator or leverage. */
    public int[] ranks(String id) {
        LeverageScores leverage = leverages.get(id);
        return leverage == null ? node(id).ranks() : leverage.ranks();
    }

    /** Which units belong to a group of the methodology. */
    public boolean[] members(String group) {
        return required(groups, group).clone();
    }

    /** Ranks within a group; 0 for units outside it or without a score. */
    public int[] ranksWithin(String group, String nodeId) {
        boolean[] members = required(groups, group);
        return ranksAmong(unit -> members[units.indexOf(unit)], nodeId);
    }

    /** Ranks among some of the units; 0 for the others and those without a score. */
    public int[] ranksAmong(Predicate<String> some, String nodeId) {
        Column all = scores(nodeId);
        Cell[] cells = new Cell[units.size()];
        for (int i = 0; i < cells.length; i++) {
            boolean in = some.test(units.code(i));
            cells[i] = in ? all.cell(i) : Cell.missing(new Reason.NotAmong(units.code(i)));
        }
        return methodology.ranks(Column.of(cells));
    }

    /** The node ids in the tree's order, leverage nodes last. */
    public List<String> nodeIds() {
        return java.util.stream.Stream.concat(nodes.keySet().stream(), leverages.keySet().stream())
                .toList();
    }

    /** How a unit came by its score on a node; empty where the unit did not take part. */
    public Optional<Explanation> explain(String nodeId, String unit) {
        int row = units.indexOf(unit);
        return row < 0 ? Optional.empty() : Optional.of(Explanation.of(this, nodeId, row));
    }

    private static <T> T required(Map<String, T> map, String id) {
        T value = map.get(id);
        if (value == null) {
            throw new IllegalArgumentException("expected one of " + map.keySet() + ", found " + id);
        }
        return value;
    }
}
