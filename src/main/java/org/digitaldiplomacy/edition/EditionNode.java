package org.digitaldiplomacy.edition;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that an edition was scored by.
 *
 * @param parent the id of the node above; missing for the root and for leverages
 * @param weight its share of its parent, 0 to 1; empty for the root and for leverages
 */
public record EditionNode(
        String id, String name, Kind kind, @Nullable String parent, OptionalDouble weight) {

    /** What a node is. */
    public enum Kind {
        COMPOSITE,
        INDICATOR,
        LEVERAGE
    }
}
