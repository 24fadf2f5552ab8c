package org.digitaldiplomacy.edition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.digitaldiplomacy.scoring.robustness.Option;
import org.digitaldiplomacy.scoring.robustness.Where;
import org.digitaldiplomacy.scoring.weigh.Grades;

/** A methodology with a scenario's decisions in place of its own, or what is wrong with them. */
final class ScenarioRules {

    private static final String CHOICE = "scenario";

    private final Methodology base;
    private final MethodRegistry methods;
    private final Scenario scenario;
    private final List<String> problems = new ArrayList<>();
    private final Methodology varied;

    ScenarioRules(Methodology base, MethodRegistry methods, Scenario scenario) {
        this.base = base;
        this.methods = methods;
        this.scenario = scenario;
        Set<String> gone = leaveOut();
        problems.addAll(new ScenarioWeights(base, scenario, gone).problems());
        List<Scenario.Replacement> replacements = replacements();
        this.varied = problems.isEmpty() ? vary(replacements) : base;
    }

    /** A sentence for each; empty where all is well. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** To be scored only where there are no problems. */
    Methodology methodology() {
        return varied;
    }

    private Methodology vary(List<Scenario.Replacement> replacements) {
        Methodology methodology = base;
        for (Scenario.Replacement replacement : replacements) {
            methodology = replace(methodology, replacement);
        }
        methodology = new ScenarioWeights(base, scenario, Set.of()).apply(methodology);
        for (String node : scenario.leftOut()) {
            methodology = new Choice.Omission(CHOICE, List.of(node), false).apply(methodology, 0);
        }
        return methodology;
    }

    /** @return all nodes that go, with those below */
    private Set<String> leaveOut() {
        Set<String> gone = new HashSet<>();
        for (String id : scenario.leftOut()) {
            node("leaveOut", id).ifPresent(node -> below(node, gone));
        }
        List<Node> bottomUp = new ArrayList<>(base.nodes());
        Collections.reverse(bottomUp);
        for (Node node : bottomUp) {
            if (node instanceof Composite composite
                    && composite.children().stream()
                            .allMatch(child -> gone.contains(child.node().id()))) {
                gone.add(node.id());
            }
        }
        for (Leverage leverage : base.leverages()) {
            if (gone.contains(leverage.of())) {
                problems.add(
                        "leaveOut: '" + leverage.of() + "' must stay, as '" + leverage.id() + "' is reckoned from it.");
            }
        }
        if (base.indicators().stream().allMatch(i -> gone.contains(i.id()))) {
            problems.add("leaveOut: nothing would be left to score.");
        }
        return gone;
    }

    private List<Scenario.Replacement> replacements() {
        List<Scenario.Replacement> sound = new ArrayList<>();
        for (Scenario.Replacement replacement : scenario.replacements()) {
            int before = problems.size();
            bind(step(replacement.step()), replacement);
            bounds(replacement);
            String at = replacement.node();
            if (at != null) {
                node(field(replacement), at)
                        .filter(node -> !replacement.step().isOfIndicators() && !(node instanceof Composite))
                        .ifPresent(leaf -> problems.add(field(replacement) + ": '" + at
                                + "' is an indicator; expected a node that is made of others."));
            }
            if (problems.size() == before) {
                sound.add(replacement);
            }
        }
        return sound;
    }

    private Methodology replace(Methodology methodology, Scenario.Replacement r) {
        Where where = where(r);
        return switch (r.step()) {
            case IMPUTE ->
                bind(Imputer.class, r)
                        .map(s -> new Choice.GapFilling(CHOICE, where, List.of(Option.of(s))).apply(methodology, 0))
                        .orElse(methodology);
            case TREAT ->
                bind(Treatment.class, r)
                        .map(s ->
                                new Choice.OutlierTreatment(CHOICE, where, List.of(Option.of(s))).apply(methodology, 0))
                        .orElse(methodology);
            case NORMALISE ->
                bind(Normaliser.class, r)
                        .map(s -> new Choice.Normalisation(CHOICE, where, List.of(Option.of(s))).apply(methodology, 0))
                        .orElse(methodology);
            case WEIGH ->
                bind(Weigher.class, r)
                        .map(s -> new Choice.Weighting(CHOICE, where, List.of(Option.of(s))).apply(methodology, 0))
                        .orElse(methodology);
            case AGGREGATE ->
                bind(Aggregator.class, r)
                        .map(s -> new Choice.Aggregation(CHOICE, where, List.of(Option.of(s))).apply(methodology, 0))
                        .orElse(methodology);
        };
    }

    private Where where(Scenario.Replacement replacement) {
        String at = replacement.node();
        Optional<Node> node = at == null ? Optional.empty() : base.node(at);
        if (node.isEmpty()) {
            return new Where.Everywhere();
        }
        Set<String> ids = new HashSet<>(Set.of(node.get().id()));
        if (replacement.step().isOfIndicators()) {
            below(node.get(), ids);
        }
        return new Where.Nodes(ids);
    }

    private <S extends Step> Optional<S> bind(Class<S> step, Scenario.Replacement replacement) {
        Optional<Method<S>> method = methods.find(step, replacement.method());
        if (method.isEmpty()) {
            problems.add(field(replacement) + ": there is no method '" + replacement.method() + "'; "
                    + ClosestName.hint(replacement.method(), methods.names(step)));
            return Optional.empty();
        }
        Method.Binding<S> binding = method.get().bind(new TreeMap<>(replacement.arguments()));
        if (binding instanceof Method.Binding.Bound<S> bound) {
            return Optional.of(bound.step());
        }
        for (Method.Refusal refusal : ((Method.Binding.Refused<S>) binding).refusals()) {
            problems.add(sentence(replacement, method.get(), refusal));
        }
        return Optional.empty();
    }

    private static String sentence(Scenario.Replacement replacement, Method<?> method, Method.Refusal refusal) {
        String parameter = refusal.parameter();
        String where = field(replacement) + ", method '" + replacement.method() + "'";
        if (parameter.isEmpty()) {
            return where + ": found " + refusal.found() + ", expected " + refusal.expected() + ".";
        } else if (method.parameter(parameter).isEmpty()) {
            List<String> names =
                    method.parameters().stream().map(Parameter::name).toList();
            return where + ": there is no parameter '" + parameter + "'; " + ClosestName.hint(parameter, names);
        }
        return where + ", parameter " + parameter + ": found " + refusal.found() + ", expected " + refusal.expected()
                + ".";
    }

    /** Checks bounds that no method checks, since rule files are reviewed by people before they run. */
    private void bounds(Scenario.Replacement replacement) {
        replacement.arguments().forEach((name, value) -> {
            Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.of(value);
            values.filter(each -> each instanceof Number number
                            && !(Math.abs(number.doubleValue()) <= Scenario.LARGEST_ARGUMENT))
                    .forEach(number ->
                            problems.add(field(replacement) + ", method '" + replacement.method() + "', parameter "
                                    + name + ": found " + number + ", expected a number from -1e15 to 1e15."));
        });
        boolean isGrades = replacement.step() == Scenario.Replaceable.WEIGH
                && replacement.method().equals(Grades.METHOD.name());
        if (isGrades) {
            problems.add("weigh: give grades in the field grades, so that they are stated; found '"
                    + replacement.method() + "'.");
        }
    }

    private static Class<? extends Step> step(Scenario.Replaceable step) {
        return switch (step) {
            case IMPUTE -> Imputer.class;
            case TREAT -> Treatment.class;
            case NORMALISE -> Normaliser.class;
            case WEIGH -> Weigher.class;
            case AGGREGATE -> Aggregator.class;
        };
    }

    private static String field(Scenario.Replacement replacement) {
        return switch (replacement.step()) {
            case IMPUTE -> "impute";
            case TREAT -> "treat";
            case NORMALISE -> "normalise";
            case WEIGH -> "weigh";
            case AGGREGATE -> "aggregate";
        };
    }

    private Optional<Node> node(String field, String id) {
        Optional<Node> node = base.node(id);
        if (node.isEmpty()) {
            problems.add(unknown(field, id, base.nodes()));
        }
        return node;
    }

    static String unknown(String field, String id, Collection<Node> nodes) {
        List<String> ids = nodes.stream().map(Node::id).toList();
        return field + ": there is no node '" + id + "'; " + ClosestName.hint(id, ids);
    }

    private static void below(Node node, Set<String> into) {
        into.add(node.id());
        if (node instanceof Composite composite) {
            composite.children().forEach(child -> below(child.node(), into));
        }
    }
}
