package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.digitaldiplomacy.scoring.robustness.Where;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions in rules, extracted when the rules are stored: they are served even where their formulas are no longer
 * at hand.
 *
 * @param nodes a parent before its children, leverages last
 * @param choices what could have been decided otherwise
 */
public record RuleDescription(String summary, List<DescribedNode> nodes, List<DescribedChoice> choices) {

    public RuleDescription {
        nodes = List.copyOf(nodes);
        choices = List.copyOf(choices);
    }

    /**
     * A node of the tree. What does not apply to its kind, or is not said, is missing.
     *
     * @param weight as stated, to be read against its siblings'
     * @param measures what an indicator measures, or what a leverage says
     * @param direction HIGHER_IS_BETTER or LOWER_IS_BETTER
     * @param column the data that an indicator reads
     */
    public record DescribedNode(
            String id,
            String name,
            EditionNode.Kind kind,
            @Nullable String parent,
            @Nullable Double weight,
            @Nullable String rationale,
            @Nullable String aggregator,
            @Nullable String measures,
            @Nullable String why,
            @Nullable String unit,
            @Nullable String source,
            @Nullable String limits,
            @Nullable String direction,
            @Nullable String column) {}

    /**
     * A decision that could have been taken otherwise.
     *
     * @param nodes that it reaches; empty where it reaches all that it applies to
     * @param alternatives what was tried; empty where weights are drawn
     * @param weightSpread by how much of its value each weight is moved at most; missing for other choices
     */
    public record DescribedChoice(
            String id,
            List<String> nodes,
            List<String> alternatives,
            @Nullable Double weightSpread) {
        public DescribedChoice {
            nodes = List.copyOf(nodes);
            alternatives = List.copyOf(alternatives);
        }
    }

    public static RuleDescription of(RuleSet rules) {
        List<DescribedNode> nodes = new ArrayList<>();
        add(nodes, rules.methodology().root(), null, null);
        rules.methodology().leverages().forEach(leverage -> nodes.add(describe(leverage)));
        return new RuleDescription(
                rules.methodology().summary(),
                nodes,
                rules.choices().stream().map(RuleDescription::describe).toList());
    }

    private static void add(
            List<DescribedNode> nodes, Node node, @Nullable String parent, Composite.@Nullable Child as) {
        Double weight = as == null ? null : as.weight();
        String rationale = as == null ? null : said(as.rationale());
        if (node instanceof Composite composite) {
            nodes.add(new DescribedNode(
                    node.id(),
                    node.name(),
                    EditionNode.Kind.COMPOSITE,
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
            composite.children().forEach(child -> add(nodes, child.node(), node.id(), child));
        } else if (node instanceof IndicatorNode indicator) {
            IndicatorNode.About about = indicator.about();
            nodes.add(new DescribedNode(
                    node.id(),
                    node.name(),
                    EditionNode.Kind.INDICATOR,
                    parent,
                    weight,
                    rationale,
                    null,
                    about.measures(),
                    about.why(),
                    about.unit(),
                    about.source(),
                    said(about.limits()),
                    indicator.direction().name(),
                    indicator.column()));
        } else {
            throw new IllegalStateException("a node of no known kind: " + node.id());
        }
    }

    private static DescribedNode describe(Leverage leverage) {
        return new DescribedNode(
                leverage.id(),
                leverage.name(),
                EditionNode.Kind.LEVERAGE,
                null,
                null,
                null,
                null,
                leverage.about(),
                null,
                null,
                null,
                null,
                "HIGHER_IS_BETTER",
                null);
    }

    private static DescribedChoice describe(Choice choice) {
        Set<String> nodes = choice.where() instanceof Where.Nodes named ? named.ids() : Set.of();
        return new DescribedChoice(
                choice.id(),
                choice instanceof Choice.Omission
                        ? List.of()
                        : nodes.stream().sorted().toList(),
                choice instanceof Choice.Alternatives alternatives ? alternatives.labels() : List.of(),
                choice instanceof Choice.WeightNoise noise ? noise.spread() : null);
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
