package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;

/** Makes a methodology out of another by changing nodes of its tree, or leverages beside it. */
final class Rewriting {

    private Rewriting() {}

    static Methodology indicators(Methodology methodology, Where where, UnaryOperator<IndicatorNode> change) {
        return methodology.withRoot((Composite) rewrite(
                methodology.root(),
                0,
                (node, depth) -> node instanceof IndicatorNode i && where.holds(node, depth) ? change.apply(i) : node));
    }

    static Methodology composites(Methodology methodology, Where where, UnaryOperator<Composite> change) {
        return methodology.withRoot((Composite) rewrite(
                methodology.root(),
                0,
                (node, depth) -> node instanceof Composite c && where.holds(node, depth) ? change.apply(c) : node));
    }

    static Methodology leverages(Methodology methodology, Where where, UnaryOperator<Leverage> change) {
        return methodology.withLeverages(methodology.leverages().stream()
                .map(l -> where.holds(l, Where.BESIDE) ? change.apply(l) : l)
                .toList());
    }

    /** Without the node, and without composites that are left with no child. An absent node changes nothing. */
    static Methodology without(Methodology methodology, String id) {
        Node root = pruned(methodology.root(), id)
                .orElseThrow(() ->
                        new IllegalArgumentException("nothing is left of " + methodology.id() + " without " + id));
        return methodology.withRoot((Composite) root);
    }

    private interface Change {
        Node apply(Node node, int depth);
    }

    private static Node rewrite(Node node, int depth, Change change) {
        Node below = node instanceof Composite c
                ? c.withChildren(c.children().stream()
                        .map(child -> new Composite.Child(
                                rewrite(child.node(), depth + 1, change), child.weight(), child.rationale()))
                        .toList())
                : node;
        return change.apply(below, depth);
    }

    private static Optional<Node> pruned(Node node, String id) {
        if (node.id().equals(id)) {
            return Optional.empty();
        }
        if (!(node instanceof Composite c)) {
            return Optional.of(node);
        }
        List<Composite.Child> kept = new ArrayList<>();
        for (Composite.Child child : c.children()) {
            pruned(child.node(), id)
                    .ifPresent(n -> kept.add(new Composite.Child(n, child.weight(), child.rationale())));
        }
        return kept.isEmpty() ? Optional.empty() : Optional.of(c.withChildren(kept));
    }
}
