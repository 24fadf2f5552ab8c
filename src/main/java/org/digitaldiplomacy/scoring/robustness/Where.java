package org.digitaldiplomacy.scoring.robustness;

import java.util.Set;
import org.digitaldiplomacy.scoring.Node;

/** The nodes that a choice reaches. */
public sealed interface Where {

    /** @param depth how many steps the node lies below the root */
    boolean holds(Node node, int depth);

    /** All nodes that the choice applies to. */
    record Everywhere() implements Where {
        @Override
        public boolean holds(Node node, int depth) {
            return true;
        }
    }

    /**
     * The nodes of one level.
     *
     * @param depth 0 for the root, 1 for its children
     */
    record Level(int depth) implements Where {
        @Override
        public boolean holds(Node node, int at) {
            return at == depth;
        }
    }

    /** The nodes named. */
    record Nodes(Set<String> ids) implements Where {
        public Nodes {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean holds(Node node, int depth) {
            return ids.contains(node.id());
        }
    }
}
