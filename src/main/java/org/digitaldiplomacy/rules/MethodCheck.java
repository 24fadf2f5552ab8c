package org.digitaldiplomacy.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.rules.YamlNode.Mapping;
import org.digitaldiplomacy.rules.YamlNode.Scalar;
import org.digitaldiplomacy.rules.YamlNode.Sequence;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.digitaldiplomacy.scoring.method.Parameter;

/** Checks and makes the steps that rule files name. */
final class MethodCheck {

    private final MethodRegistry registry;
    private final FormCheck forms;
    private final Problems problems;

    MethodCheck(MethodRegistry registry, FormCheck forms, Problems problems) {
        this.registry = registry;
        this.forms = forms;
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
        if (parametersFit(call, method.get())
                && method.get().bind(call.arguments()) instanceof Method.Binding.Refused<S> r) {
            r.refusals().forEach(refusal -> problems.add(call.name().at(), refusal.found(), refusal.expected()));
        }
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

        Map<String, Object> arguments() {
            Map<String, Object> arguments = new HashMap<>();
            parameters.forEach(e -> arguments.put(e.key().text(), plain(e.value())));
            return arguments;
        }

        private static Object plain(YamlNode node) {
            if (node instanceof Sequence s) {
                return s.items().stream().map(Call::plain).toList();
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
    }
}
