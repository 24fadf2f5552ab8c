package org.digitaldiplomacy.graphql.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.edition.EditionNode;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.EditionStep;
import org.digitaldiplomacy.edition.ExplainedNode;
import org.digitaldiplomacy.graphql.view.ExplanationStepView;
import org.digitaldiplomacy.graphql.view.NodeKindView;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.jspecify.annotations.Nullable;

/** An explanation's tree as a list, a parent before its parts: GraphQL cannot ask for a tree of unknown depth. */
final class ExplanationSteps {

    private final String rules;
    private final Map<String, ExplainedNode> byNode = new LinkedHashMap<>();
    private final Map<String, List<ExplainedNode>> parts = new HashMap<>();
    private final List<ExplanationStepView> steps = new ArrayList<>();

    private ExplanationSteps(String rules, List<ExplainedNode> all) {
        this.rules = rules;
        for (ExplainedNode each : all) {
            byNode.put(each.node().id(), each);
            if (each.node().parent() != null) {
                parts.computeIfAbsent(each.node().parent(), parent -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    /**
     * @param rules digest of the methodology that they come from
     * @param all a country's nodes, in their order
     * @param node where to begin
     * @return empty where the country took no part
     */
    static List<ExplanationStepView> of(String rules, List<ExplainedNode> all, String node) {
        ExplanationSteps steps = new ExplanationSteps(rules, all);
        steps.add(node, null, 0);
        return List.copyOf(steps.steps);
    }

    private void add(String node, @Nullable String parent, int depth) {
        ExplainedNode explained = byNode.get(node);
        if (explained == null) {
            return;
        }
        EditionNode.Adjustment adjustment = explained.node().adjustment();
        boolean isPart = parent != null && parent.equals(explained.node().parent());
        steps.add(view(explained, parent, depth, isPart));
        if (adjustment != null) {
            add(adjustment.of(), node, depth + 1);
        }
        parts.getOrDefault(node, List.of()).forEach(part -> add(part.node().id(), node, depth + 1));
    }

    /** @param isPart whether it is told as a part of its parent, with what it adds to that */
    private ExplanationStepView view(ExplainedNode explained, @Nullable String parent, int depth, boolean isPart) {
        EditionNode node = explained.node();
        EditionScore result = explained.result();
        EditionStep step = explained.step();
        EditionStep.Observed observed = step.observed();
        return new ExplanationStepView(
                result.country(),
                rules,
                node.id(),
                node.name(),
                NodeKindView.valueOf(node.kind().name()),
                parent,
                depth,
                orNull(result.score()),
                orNull(result.rank()),
                result.reasonCode(),
                result.reason(),
                isPart ? orNull(node.weight()) : null,
                isPart ? orNull(step.effectiveWeight()) : null,
                isPart ? orNull(step.contribution()) : null,
                isPart ? orNull(step.aboveAverage()) : null,
                step.aggregator(),
                orNull(step.known()),
                orNull(step.indicators()),
                observed == null ? null : observed.value(),
                observed == null ? null : observed.year(),
                observed == null ? null : observed.source(),
                observed == null ? null : observed.estimated(),
                step.unit(),
                step.direction() == null ? null : IndicatorDirection.valueOf(step.direction()),
                orNull(step.derived()),
                step.imputed(),
                orNull(step.treated()),
                step.treatment(),
                orNull(step.fitted()),
                orNull(step.low()),
                orNull(step.high()));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
