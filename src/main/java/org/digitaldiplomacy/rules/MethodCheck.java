package org.digitaldiplomacy.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaldiplomacy.rules.YamlNode.Mapping;
import org.digitaldiplomacy.rules.YamlNode.Scalar;
import org.digitaldiplomacy.rules.YamlNode.Sequence;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.express.Formula;
import org.digitaldiplomacy.scoring.express.Formulated;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.method.Parameter;

/** Checks and makes the steps that rule files name. */
final class MethodCheck {

    private static final String FORMULA = "formula";

    private final MethodRegistry registry;
    private final FormCheck forms;
    private final KnownNames known;
    private final Problems problems;

    MethodCheck(MethodRegistry registry, FormCheck forms, KnownNames known, Problems problems) {
        this.registry = registry;
        this.forms = forms;
        this.known = known;
        this.problems = problems;
    }

    /** @return whether the node has the form of a call at all; the rest is noted as a problem */
    boolean check(YamlNode node, Form.Method form) {
        if (node instanceof Mapping m && m.entries().size() == 1) {
            Mapping.Entry only = m.entries().get(0);
            if (!(only.value() instanceof Mapping)) {
                String name = only.key().text();
                problems.add(
                        only.value().at(),
                        only.value().words(),
                        "the parameters of '" + name + "', as in {" + name + ": {parameter: value}}");
                return true;
            }
        }
        Optional<Call> call = Call.of(node);
        call.ifPresent(c -> check(c, form.step()));
        return call.isPresent();
    }

    private <S extends Step> void check(Call call, Class<S> step) {
        if (call.isTrapped()) {
            return; // reported where it was parsed
        }
        String name = call.name().text();
        Optional<Method<S>> method = registry.find(step, name);
        if (method.isEmpty()) {
            List<String> names = registry.names(step);
            problems.addUnknown(
                    call.name().at(),
                    "the unknown method '" + name + "'",
                    "one of " + String.join(", ", names) + elsewhere(name),
                    name,
                    names);
            return;
        }
        if (!parametersFit(call, method.get())) {
            return;
        }
        Method.Binding<S> binding = method.get().bind(call.arguments());
        if (binding instanceof Method.Binding.Refused<S> r) {
            r.refusals().forEach(refusal -> refuse(call, refusal));
            return;
        }
        S bound = ((Method.Binding.Bound<S>) binding).step();
        if (bound instanceof Derivation.Transformation transformation
                && transformation instanceof Formulated formulated) {
            known.of(Form.Reference.Kind.COLUMN)
                    .ifPresent(columns -> columns(call, transformation.columns(), formulated.formula(), columns));
        }
    }

    private void refuse(Call call, Method.Refusal refusal) {
        Place at = refusal.parameter().isEmpty()
                ? call.name().at()
                : call.text(refusal.parameter()).placeOf(refusal.at());
        problems.add(at, refusal.found(), refusal.expected(), refusal.closest());
    }

    /** Names of a formula that stand for columns must be some of the data's. */
    private void columns(Call call, List<String> read, Formula formula, Set<String> columns) {
        for (Formula.Named named : formula.names()) {
            if (read.contains(named.name()) && !columns.contains(named.name())) {
                unknown(call.text(FORMULA), named, "x, a constant, or the name of a data column", columns);
            }
        }
    }

    /** A name of a formula that stands for nothing. */
    private void unknown(Scalar formula, Formula.Named named, String expected, Collection<String> known) {
        String minus = named.name().contains("-") ? "; to subtract, put spaces around '-'" : "";
        problems.addUnknown(
                formula.placeOf(named.at()),
                "the unknown name '" + named.name() + "'",
                expected + minus,
                named.name(),
                known);
    }

    /**
     * The names of a node's formula must be those of nodes below it.
     *
     * @param aggregate as the node states it
     * @return whether a formula makes the node
     */
    boolean names(YamlNode aggregate, Set<String> below) {
        Optional<Call> call = Call.of(aggregate).filter(c -> !c.isTrapped());
        Optional<Formula> formula =
                call.flatMap(c -> registry.find(Aggregator.class, c.name().text())
                        .map(method -> method.bind(c.arguments()))
                        .flatMap(MethodCheck::formula));
        formula.stream()
                .flatMap(f -> f.names().stream())
                .filter(named -> !below.contains(named.name()))
                .forEach(named -> unknown(
                        call.orElseThrow().text(FORMULA), named, "a constant, or the id of a node below", below));
        return formula.isPresent();
    }

    /**
     * A weigher that has weights of its own must have them for the node's children.
     *
     * @param weigh as the node states it
     * @return whether it has, so that stated weights have no say
     */
    boolean weighs(YamlNode weigh, Set<String> children) {
        Optional<Call> call = Call.of(weigh).filter(c -> !c.isTrapped());
        Set<String> own = call.flatMap(
                        c -> registry.find(Weigher.class, c.name().text()).map(method -> method.bind(c.arguments())))
                .map(binding -> binding instanceof Method.Binding.Bound<Weigher> bound
                                && bound.step() instanceof Weigher.StatedWeigher stated
                        ? stated.children()
                        : Set.<String>of())
                .orElse(Set.of());
        if (!own.isEmpty() && !own.equals(children)) {
            problems.add(
                    weigh.at(),
                    "weights of " + String.join(", ", new TreeSet<>(own)),
                    "those of the node's children, " + String.join(", ", new TreeSet<>(children)));
        }
        return !own.isEmpty();
    }

    private static Optional<Formula> formula(Method.Binding<?> binding) {
        return binding instanceof Method.Binding.Bound<?> bound && bound.step() instanceof Formulated formulated
                ? Optional.of(formulated.formula())
                : Optional.empty();
    }

    /** Finds the right key for a method named under a wrong one. */
    private String elsewhere(String name) {
        return registry.all().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .map(m -> " ('" + name + "' belongs under " + RuleFormat.keyOf(m.step()) + ")")
                .orElse("");
    }

    private boolean parametersFit(Call call, Method<?> method) {
        int before = problems.count();
        List<String> names = method.parameters().stream().map(Parameter::name).toList();
        for (Mapping.Entry entry : call.parameters()) {
            String name = entry.key().text();
            Optional<Parameter> parameter = method.parameter(name);
            if (parameter.isPresent()) {
                forms.check(entry.value(), Form.of(parameter.get()));
            } else {
                String expected = names.isEmpty()
                        ? "no parameters for '" + method.name() + "'"
                        : "one of " + String.join(", ", names);
                problems.addUnknown(entry.key().at(), "the unknown parameter '" + name + "'", expected, name, names);
            }
        }
        for (Parameter p : method.parameters()) {
            if (p.isRequired()
                    && call.parameters().stream().noneMatch(e -> e.key().text().equals(p.name()))) {
                problems.add(
                        call.name().at(),
                        "'" + method.name() + "' without " + p.name(),
                        "the parameter '" + p.name() + "': " + Form.of(p).words());
            }
        }
        return problems.count() == before;
    }

    /** The step that a checked node names. */
    static <S extends Step> S bind(MethodRegistry registry, YamlNode node, Class<S> step) {
        Call call = Call.of(node).orElseThrow();
        Method<S> method = registry.find(step, call.name().text()).orElseThrow();
        if (method.bind(call.arguments()) instanceof Method.Binding.Bound<S> bound) {
            return bound.step();
        }
        throw new IllegalStateException("a step that was checked does not bind: " + node);
    }

    /** Java form of an argument. */
    static Object plain(YamlNode node) {
        if (node instanceof Sequence s) {
            return s.items().stream().map(MethodCheck::plain).toList();
        }
        if (node instanceof Mapping m) {
            Map<String, Object> plain = new LinkedHashMap<>();
            m.entries().forEach(e -> plain.put(e.key().text(), plain(e.value())));
            return plain;
        }
        Scalar s = (Scalar) node;
        return switch (s.kind()) {
            case NUMBER -> s.number();
            case FLAG -> Boolean.valueOf(s.text());
            case TEXT, NOTHING, TRAP -> s.text();
        };
    }

    /** A method's name with its parameters. */
    private record Call(Scalar name, List<Mapping.Entry> parameters) {

        static Optional<Call> of(YamlNode node) {
            if (node instanceof Scalar s && s.kind() == Scalar.Kind.TEXT) {
                return Optional.of(new Call(s, List.of()));
            }
            if (node instanceof Mapping m && m.entries().size() == 1) {
                Mapping.Entry only = m.entries().get(0);
                return only.value() instanceof Mapping parameters
                        ? Optional.of(new Call(only.key(), parameters.entries()))
                        : Optional.empty();
            }
            return Optional.empty();
        }

        boolean isTrapped() {
            return isTrap(name)
                    || parameters.stream().anyMatch(e -> isTrap(e.key()) || isTrap(e.value()))
                    || parameters.stream()
                            .map(Mapping.Entry::value)
                            .filter(Sequence.class::isInstance)
                            .anyMatch(s -> ((Sequence) s).items().stream().anyMatch(Call::isTrap));
        }

        private static boolean isTrap(YamlNode node) {
            return node instanceof Scalar s && s.kind() == Scalar.Kind.TRAP;
        }

        /** The parameter, where it is stated as one value; else the name. */
        Scalar text(String parameter) {
            return parameters.stream()
                    .filter(e -> e.key().text().equals(parameter) && e.value() instanceof Scalar)
                    .map(e -> (Scalar) e.value())
                    .findFirst()
                    .orElse(name);
        }

        Map<String, Object> arguments() {
            Map<String, Object> arguments = new HashMap<>();
            parameters.forEach(e -> arguments.put(e.key().text(), plain(e.value())));
            return arguments;
        }
    }
}
