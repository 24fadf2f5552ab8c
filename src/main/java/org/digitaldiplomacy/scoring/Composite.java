package org.digitaldiplomacy.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A node made of other nodes.
 *
 * @param decimals how its score is rounded before it is used further up; empty: not at all
 * @param onFailure what becomes of a unit for which the weigher, the aggregator or a node below fails
 */
public record Composite(
        String id,
        String name,
        List<Child> children,
        Weigher weigher,
        Aggregator aggregator,
        Screen screen,
        Optional<Decimals> decimals,
        OnFailure onFailure)
        implements Node {

    public Composite {
        children = List.copyOf(children);
        if (children.isEmpty()) {
            throw new IllegalArgumentException("node " + id + " has no children");
        }
    }

    /** @param places to how many decimals its score is rounded, half up; empty: not at all */
    public Composite(
            String id,
            String name,
            List<Child> children,
            Weigher weigher,
            Aggregator aggregator,
            Screen screen,
            OptionalInt places,
            OnFailure onFailure) {
        this(
                id,
                name,
                children,
                weigher,
                aggregator,
                screen,
                places.isPresent()
                        ? Optional.of(new Decimals(places.getAsInt(), Decimals.Ties.HALF_UP))
                        : Optional.empty(),
                onFailure);
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

    /** Treatment of a unit for which a formula is not defined, on the node itself or on one below. */
    public enum OnFailure {
        /** The unit is not scored on the node, nor on any above it that says the same, and the reason says why. */
        EXCLUDE_UNIT,
        /** The unit takes the lower end of the node's scale. */
        WORST,
        /** The part that failed is left out and the other weights renormalised: a unit can gain by getting worse. */
        DROP_AND_REWEIGHT,
        /** Scoring stops with an error. */
        STOP
    }
}
