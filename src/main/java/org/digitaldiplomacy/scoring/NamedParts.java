package org.digitaldiplomacy.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes of a tree that formulas name, by the positions of both. */
final class NamedParts {

    private static final int ABSENT = -1;

    /** By position; null where no formula names others. */
    private final @Nullable Named[] named;
    /** By position, what stands in for an indicator without weight; null for other nodes. */
    private final @Nullable Column[] uncarried;
    /** What stands in for a node that is not in this tree. */
    private final Column absent;

    NamedParts(List<Node> nodes, Map<String, IndicatorScores> indicators, Units units) {
        named = new Named[nodes.size()];
        uncarried = new Column[nodes.size()];
        absent = Column.missing(units.size(), new Reason.NoPart("a node that was left out"));
        Map<String, Integer> positions = new HashMap<>();
        for (int p = nodes.size() - 1; p >= 0; p--) {
            Node node = nodes.get(p);
            IndicatorScores scored = indicators.get(node.id());
            if (scored != null) {
                uncarried[p] = scored.notCarried()
                        .map(reason -> Column.missing(units.size(), reason))
                        .orElse(null);
            } else if (node instanceof Composite composite
                    && composite.aggregator() instanceof Aggregator.NamedAggregator by) {
                named[p] = new Named(by.parts().stream()
                        .mapToInt(part -> positions.getOrDefault(part, ABSENT))
                        .toArray());
            }
            positions.put(node.id(), p);
        }
    }

    /** @param positions of the nodes, in the formula's order */
    private record Named(int[] positions) {}

    /** The scores that the formula of a node reads; empty where none names others. */
    List<Column> of(int position, Column[] scores) {
        Named read = named[position];
        if (read == null) {
            return List.of();
        }
        List<Column> parts = new ArrayList<>(read.positions().length);
        for (int p : read.positions()) {
            Column instead = p == ABSENT ? absent : uncarried[p];
            parts.add(instead == null ? scores[p] : instead);
        }
        return parts;
    }
}
