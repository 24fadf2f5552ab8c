package org.digitaldiplomacy.scoring.audit;

import java.util.Optional;
import org.digitaldiplomacy.scoring.Cell;

/**
 * How two elements of a methodology move together. Scores are meant, so that the direction is taken into account.
 *
 * @param flag what an auditor would ask about; empty where nothing stands out, or one of the two carries no weight
 */
public record Relation(String one, String other, Kind kind, Correlation correlation, Optional<Flag> flag) {

    static final double REDUNDANT_ABOVE = 0.92;
    static final double WEAK_BELOW = 0.3;

    /** Relative position of two elements in the tree. */
    public enum Kind {
        /** Children of one node. */
        SIBLINGS,
        /** A child and its parent. */
        PARENT,
        /** A node and one above its parent. */
        ANCESTOR,
        /** Two indicators of one dimension with different parents. */
        SAME_DIMENSION,
        /** Two indicators of different dimensions. */
        ACROSS_DIMENSIONS
    }

    /** Finding worth a reader's attention. */
    public enum Flag {
        /** |r| > 0.92 between two of which neither is part of the other: they say the same. */
        REDUNDANT,
        /** r > 0.92 between a node and one above it: it alone decides. */
        DOMINANT,
        /** {@code 0 ≤ r < 0.3} within a node: they have little in common. */
        WEAK,
        /** {@code r < 0} within a node: what one gives the other takes. */
        NEGATIVE
    }

    static Relation of(Variable one, Variable other, Kind kind) {
        Correlation correlation = Correlation.of(one, other);
        return new Relation(one.name(), other.name(), kind, correlation, flag(kind, correlation.pearson()));
    }

    Relation withoutFlag() {
        return new Relation(one, other, kind, correlation, Optional.empty());
    }

    private static Optional<Flag> flag(Kind kind, Cell pearson) {
        if (!(pearson instanceof Cell.Known known)) {
            return Optional.empty();
        }
        double r = known.value();
        boolean isVertical = kind == Kind.PARENT || kind == Kind.ANCESTOR;
        if (isVertical && r > REDUNDANT_ABOVE) {
            return Optional.of(Flag.DOMINANT);
        }
        if (!isVertical && Math.abs(r) > REDUNDANT_ABOVE) {
            return Optional.of(Flag.REDUNDANT);
        }
        boolean isWithin = isVertical || kind == Kind.SIBLINGS;
        if (!isWithin || r >= WEAK_BELOW) {
            return Optional.empty();
        }
        return Optional.of(r < 0 ? Flag.NEGATIVE : Flag.WEAK);
    }
}
