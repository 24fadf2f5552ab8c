package org.digitaldiplomacy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitaldiplomacy.model.ClosestName;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The text of a {@code methodology.yaml}, to which children are added while comments and layout stay as they are. */
final class TreeText {

    private final String text;
    private final Map<String, SequenceNode> childrenOf = new TreeMap<>();

    private TreeText(String text) {
        this.text = text;
    }

    static TreeText of(String text) {
        TreeText tree = new TreeText(text);
        try {
            new Compose(LoadSettings.builder().build())
                    .composeString(text)
                    .flatMap(top -> value(top, "tree"))
                    .ifPresent(tree::collect);
        } catch (YamlEngineException broken) {
            throw new RefusedInput("methodology.yaml is no YAML: " + broken.getMessage());
        }
        return tree;
    }

    private void collect(Node node) {
        value(node, "children")
                .filter(SequenceNode.class::isInstance)
                .map(SequenceNode.class::cast)
                .ifPresent(children -> {
                    value(node, "id")
                            .filter(ScalarNode.class::isInstance)
                            .ifPresent(id -> childrenOf.put(((ScalarNode) id).getValue(), children));
                    children.getValue().forEach(this::collect);
                });
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .filter(pair -> pair.getKeyNode() instanceof ScalarNode name
                                && name.getValue().equals(key))
                        .map(NodeTuple::getValueNode)
                        .findFirst()
                : Optional.empty();
    }

    /** @return the text with the indicator as the last child of the node, with weight 1 */
    String with(String node, String indicator) {
        SequenceNode children = childrenOf.get(node);
        if (children == null) {
            throw new RefusedInput("found --under " + node + ", expected one of "
                    + String.join(", ", childrenOf.keySet())
                    + ClosestName.to(node, childrenOf.keySet())
                            .map(close -> "; did you mean " + close + "?")
                            .orElse(""));
        }
        if (children.getFlowStyle() == FlowStyle.FLOW || children.getValue().isEmpty()) {
            throw new RefusedInput("found the children of " + node + " in one line, expected a line for each");
        }
        if (childNames(children).contains(indicator)) {
            throw new RefusedInput("found " + indicator + " under " + node + " already");
        }
        Node last = children.getValue().get(children.getValue().size() - 1);
        int column = last.getStartMark().orElseThrow().getColumn() - 2;
        List<String> lines = new ArrayList<>(text.lines().toList());
        int end = lastLine(lines, last);
        String indent = " ".repeat(column);
        lines.addAll(
                end + 1,
                List.of(
                        indent + "- indicator: " + indicator,
                        indent + "  weight: 1",
                        indent + "  rationale: SAY WHY IT WEIGHS SO MUCH."));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> childNames(SequenceNode children) {
        return children.getValue().stream()
                .flatMap(child -> value(child, "indicator").stream())
                .filter(ScalarNode.class::isInstance)
                .map(name -> ((ScalarNode) name).getValue())
                .collect(Collectors.toList());
    }

    /** The last line of a node with anything in it: its end mark stands before whatever follows, comments included. */
    private static int lastLine(List<String> lines, Node node) {
        int end = Math.min(node.getEndMark().orElseThrow().getLine(), lines.size()) - 1;
        int start = node.getStartMark().orElseThrow().getLine();
        while (end > start
                && (lines.get(end).isBlank() || lines.get(end).strip().startsWith("#"))) {
            end--;
        }
        return Math.max(end, start);
    }
}
