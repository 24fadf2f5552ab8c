package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.graphql.view.DirectionView;
import org.digitaldiplomacy.graphql.view.MethodologyNodeView;
import org.digitaldiplomacy.graphql.view.NodeKindView;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;

/** A methodology's tree as a list of described nodes. */
final class MethodologyTree {

    private final List<MethodologyNodeView> nodes = new ArrayList<>();

    private MethodologyTree() {}

    static List<MethodologyNodeView> nodes(Methodology methodology) {
        MethodologyTree tree = new MethodologyTree();
        tree.add(methodology.root(), null, null);
        methodology.leverages().forEach(tree::add);
        return List.copyOf(tree.nodes);
    }

    private void add(org.digitaldiplomacy.scoring.Node node, @Nullable String parent, Composite.@Nullable Child as) {
        Double weight = as == null ? null : as.weight();
        String rationale = as == null || as.rationale().isEmpty() ? null : as.rationale();
        if (node instanceof Composite composite) {
            nodes.add(new MethodologyNodeView(
                    node.id(),
                    node.name(),
                    NodeKindView.COMPOSITE,
                    parent,
                    weight,
                    rationale,
                    composite.aggregator().name(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
            composite.children().forEach(child -> add(child.node(), node.id(), child));
        } else if (node instanceof IndicatorNode indicator) {
            IndicatorNode.About about = indicator.about();
            nodes.add(new MethodologyNodeView(
                    node.id(),
                    node.name(),
                    NodeKindView.INDICATOR,
                    parent,
                    weight,
                    rationale,
                    null,
                    about.measures(),
                    about.why(),
                    about.unit(),
                    about.source(),
                    about.limits().isEmpty() ? null : about.limits(),
                    DirectionView.valueOf(indicator.direction().name()),
                    indicator.column()));
        }
    }

    private void add(Leverage leverage) {
        nodes.add(new MethodologyNodeView(
                leverage.id(),
                leverage.name(),
                NodeKindView.LEVERAGE,
                null,
                null,
                null,
                null,
                leverage.about(),
                null,
                null,
                null,
                null,
                DirectionView.HIGHER_IS_BETTER,
                null));
    }
}
