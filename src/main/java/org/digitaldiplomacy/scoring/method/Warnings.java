package org.digitaldiplomacy.scoring.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Ranker;
import org.digitaldiplomacy.scoring.Screen;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Weigher;

/** Warnings that a methodology allows a unit to gain by getting worse, read from its rules alone. */
public final class Warnings {

    private final MethodRegistry registry;
    private final Map<Used, List<String>> used = new LinkedHashMap<>();
    private final List<String> ofNodes = new ArrayList<>();

    private Warnings(MethodRegistry registry) {
        this.registry = registry;
    }

    /** A formula of one step. */
    private record Used(Class<? extends Step> step, String key, String name) {}

    /** @return sentences; empty where every formula promises that a worse value never gives a better score */
    public static List<String> of(Methodology methodology, MethodRegistry registry) {
        Warnings warnings = new Warnings(registry);
        methodology.nodes().forEach(warnings::look);
        warnings.use(Ranker.class, "rank", methodology.ranker(), methodology.id());
        List<String> sentences = new ArrayList<>(warnings.ofNodes);
        warnings.used.forEach((formula, nodes) -> warnings.caution(formula)
                .ifPresent(why -> sentences.add(
                        formula.key() + " '" + formula.name() + "' of " + String.join(", ", nodes) + " " + why + ".")));
        return sentences;
    }

    private void look(Node node) {
        if (node instanceof IndicatorNode i) {
            use(Imputer.class, "impute", i.imputer(), i.id());
            use(Treatment.class, "treat", i.treatment(), i.id());
            use(Normaliser.class, "normalise", i.normaliser(), i.id());
        } else {
            Composite composite = (Composite) node;
            use(Weigher.class, "weigh", composite.weigher(), composite.id());
            use(Aggregator.class, "aggregate", composite.aggregator(), composite.id());
            use(Screen.class, "screen", composite.screen(), composite.id());
            failures(composite);
            comparisons(composite);
        }
    }

    /** Getting worse can change how others compare with one another, which moves ranks above. */
    private void comparisons(Composite node) {
        List<Composite> below = node.children().stream()
                .map(Composite.Child::node)
                .flatMap(Warnings::comparing)
                .toList();
        if (node.aggregator() instanceof Aggregator.TableAggregator && !below.isEmpty()) {
            ofNodes.add("aggregate '" + node.aggregator().name() + "' of " + node.id()
                    + " compares units by what compares them already (" + ids(below)
                    + "): a unit can gain a rank by getting worse, where that changes the order of others.");
        }
        List<Composite> excluding = below.stream()
                .filter(c -> c.onFailure() == Composite.OnFailure.EXCLUDE_UNIT)
                .toList();
        if (node.onFailure() == Composite.OnFailure.WORST && !excluding.isEmpty()) {
            ofNodes.add(
                    "on-failure 'worst' of " + node.id() + " ranks a unit that is left out where units are compared ("
                            + ids(excluding)
                            + "): a unit can gain a rank by failing, where that changes the order of others.");
        }
    }

    private static String ids(List<Composite> nodes) {
        return nodes.stream().map(Composite::id).collect(Collectors.joining(", "));
    }

    /** The nodes, from this one down, that compare units with one another. */
    private static Stream<Composite> comparing(Node node) {
        if (node instanceof Composite composite) {
            Stream<Composite> below =
                    composite.children().stream().map(Composite.Child::node).flatMap(Warnings::comparing);
            return composite.aggregator() instanceof Aggregator.TableAggregator
                    ? Stream.concat(Stream.of(composite), below)
                    : below;
        }
        return Stream.empty();
    }

    private void failures(Composite node) {
        if (node.onFailure() == Composite.OnFailure.DROP_AND_REWEIGHT) {
            ofNodes.add("on-failure 'drop-and-reweight' of " + node.id()
                    + " leaves out a part that fails and gives its weight to the others: a unit can gain by getting"
                    + " worse.");
        } else if (node.onFailure() == Composite.OnFailure.WORST && lowest(node).isEmpty()) {
            ofNodes.add("on-failure 'worst' of " + node.id()
                    + " has no lower end of a scale to give to a unit that fails, which is not ranked instead.");
        }
    }

    private void use(Class<? extends Step> step, String key, Step formula, String node) {
        used.computeIfAbsent(new Used(step, key, formula.name()), f -> new ArrayList<>())
                .add(node);
    }

    private Optional<String> caution(Used formula) {
        Monotonicity declared = registry.find(formula.step(), formula.name())
                .map(Method::monotonicity)
                .orElse(new Monotonicity.Undeclared());
        if (declared instanceof Monotonicity.Promised) {
            return Optional.empty();
        } else if (declared instanceof Monotonicity.Refused refused) {
            return Optional.of("does not promise that a worse value never gives a better score: " + refused.because());
        } else if (declared instanceof Monotonicity.Undeclared) {
            return Optional.of("does not declare whether a worse value can give a better score");
        }
        throw new IllegalStateException("an unknown declaration: " + declared);
    }

    /** The lower end of a node's scale by the weights as stated. */
    private static OptionalDouble lowest(Node node) {
        if (node instanceof IndicatorNode i) {
            return i.normaliser().lowest();
        }
        Composite composite = (Composite) node;
        if (composite.aggregator() instanceof Aggregator.TableAggregator table) {
            return table.lowest(composite.children().size());
        } else if (composite.aggregator() instanceof Aggregator.NamedAggregator) {
            return OptionalDouble.empty();
        } else if (composite.aggregator() instanceof Aggregator.RowAggregator rows) {
            return rows.lowest(
                    composite.children().stream().map(c -> lowest(c.node())).toList(),
                    composite.children().stream()
                            .mapToDouble(Composite.Child::weight)
                            .toArray());
        }
        throw new IllegalStateException("no such kind of aggregator: " + composite.aggregator());
    }
}
