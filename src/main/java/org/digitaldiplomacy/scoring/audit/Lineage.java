package org.digitaldiplomacy.scoring.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Node;

/** Ancestors in a tree. */
final class Lineage {

    private final Map<String, List<String>> ancestors = new LinkedHashMap<>();

    Lineage(Composite root) {
        ancestors.put(root.id(), List.of());
        descend(root);
    }

    private void descend(Composite node) {
        List<String> above = Stream.concat(Stream.of(node.id()), ancestors(node.id()).stream())
                .toList();
        for (Composite.Child child : node.children()) {
            Node below = child.node();
            ancestors.put(below.id(), above);
            if (below instanceof Composite composite) {
                descend(composite);
            }
        }
    }

    /** The parent first, the root last. */
    List<String> ancestors(String node) {
        return ancestors.getOrDefault(node, List.of());
    }

    /** The child of the root that the node is or lies below; the node itself for the root. */
    String dimension(String node) {
        List<String> above = ancestors(node);
        return above.size() < 2 ? node : above.get(above.size() - 2);
    }
}
