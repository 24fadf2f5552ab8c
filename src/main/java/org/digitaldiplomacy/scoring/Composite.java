package org.digitaldiplomacy.scoring;

import java.util.List;
import java.util.OptionalInt;

/**
 * A node made of other nodes.
 *
 * @param decimals to how many decimals its score is rounded before it is used further up; empty: not at all
 * @param onFailure what becomes of a value that the aggregator does not take
 */
public record Composite(
        String id,
        String name,
        List<Child> children,
        Weigher weigher,
        Aggregator aggregator,
        Screen screen,
        OptionalInt decimals,
        OnFailure onFailure)
        implements Node {

    public Composite {
        children = List.copyOf(children);
        if (children.isEmpty()) {
            throw new IllegalArgumentException("node " + id + " has no children");
        }
    }

    public Composite withChildren(List<Child> others) {
        return new Composite(id, name, others, weigher, aggregator, screen, decimals, onFailure);
    }

    public Composite withWeigher(Weigher other) {
        return new Composite(id, name, children, other, aggregator, screen, decimals, onFailure);
    }

    public Composite withAggregator(Aggregator other) {
        return new Composite(id, name, children, weigher, other, screen, decimals, onFailure);
    }

    /**
     * @param weight as stated, 1 where nothing is
     * @param rationale why this weight; empty where nothing is stated
     */
    public record Child(Node node, double weight, String rationale) {
        public Child {
            if (!Double.isFinite(weight) || weight < 0) {
                throw new IllegalArgumentException(
                        "the weight of " + node.id() + " must be zero or more, found " + weight);
            }
        }
    }

    /** What to do with a value that a formula is not defined for. */
    public enum OnFailure {
        /** The unit is not scored on the node, and says why. */
        EXCLUDE_UNIT,
        /** The value is left out and the other weights renormalised. */
        EXCLUDE_VALUE,
        /** Scoring stops with an error. */
        STOP
    }
}
