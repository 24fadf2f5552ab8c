package org.digitaldiplomacy.scoring.robustness;

import java.util.Set;
import org.digitaldiplomacy.scoring.Element;

/** The nodes and leverages that a choice reaches. */
public sealed interface Where {

    /** Depth of a leverage, which stands beside the tree. */
    int BESIDE = -1;

    /** @param depth how many steps the node lies below the root; {@link #BESIDE} for a leverage */
    boolean holds(Element element, int depth);

    /** All that the choice applies to. */
    record Everywhere() implements Where {
        @Override
        public boolean holds(Element element, int depth) {
            return true;
        }
    }

    /**
     * The nodes of one level; no leverage is of any.
     *
     * @param depth 0 for the root, 1 for its children
     */
    record Level(int depth) implements Where {
        @Override
        public boolean holds(Element element, int at) {
            return at == depth;
        }
    }

    /** The nodes and leverages named. */
    record Nodes(Set<String> ids) implements Where {
        public Nodes {
            ids = Set.copyOf(ids);
        }

        @Override
        public boolean holds(Element element, int depth) {
            return ids.contains(element.id());
        }
    }
}
