package org.digitaldiplomacy.edition;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that an edition was scored by.
 *
 * @param parent the id of the node above; missing for the root and for leverages
 * @param weight its share of its parent, 0 to 1; empty for the root and for leverages
 * @param adjustment of a leverage; missing for other nodes
 */
public record EditionNode(
        String id,
        String name,
        Kind kind,
        @Nullable String parent,
        OptionalDouble weight,
        @Nullable Adjustment adjustment) {

    /**
     * Leverage: a score set against size.
     *
     * @param of node whose score is set against size
     * @param level of the prediction intervals, such as 0.9
     * @param sizes names of the regressors, with {@code "; "} between
     */
    public record Adjustment(String of, double level, String sizes) {}

    /** Kind of a node. */
    public enum Kind {
        COMPOSITE,
        INDICATOR,
        LEVERAGE
    }
}
