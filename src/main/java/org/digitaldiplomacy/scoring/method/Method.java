package org.digitaldiplomacy.scoring.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.express.FormulaRefused;
import org.jspecify.annotations.Nullable;

/**
 * A formula that rule files can name: what it is called, what it takes, and how to make a {@link Step} of it.
 *
 * @param step the step's interface, such as {@code Normaliser.class}
 * @param name in kebab case, unique within the step
 * @param summary one sentence
 * @param formula in plain mathematics
 * @param reference where the formula comes from
 * @param monotonicity whether a worse value never gives a better score
 * @param constructor called with checked arguments; may throw {@link IllegalArgumentException} for arguments that do
 *     not go together, with a sentence that says so
 */
public record Method<S extends Step>(
        Class<S> step,
        String name,
        String summary,
        String formula,
        String reference,
        List<Parameter> parameters,
        Monotonicity monotonicity,
        Function<Arguments, ? extends S> constructor) {

    public Method {
        parameters = List.copyOf(parameters);
    }

    /** A formula that does not declare its monotonicity. */
    public Method(
            Class<S> step,
            String name,
            String summary,
            String formula,
            String reference,
            List<Parameter> parameters,
            Function<Arguments, ? extends S> constructor) {
        this(step, name, summary, formula, reference, parameters, new Monotonicity.Undeclared(), constructor);
    }

    /** The same, promising that a worse value never gives its unit a better score. */
    public Method<S> monotone() {
        return with(new Monotonicity.Promised());
    }

    /**
     * The same, declaring that a unit can gain by getting worse.
     *
     * @param because why, a clause without a full stop
     */
    public Method<S> notMonotone(String because) {
        return with(new Monotonicity.Refused(because));
    }

    private Method<S> with(Monotonicity other) {
        return new Method<>(step, name, summary, formula, reference, parameters, other, constructor);
    }

    /** Checks the arguments and makes the step. */
    public Binding<S> bind(Map<String, ?> raw) {
        List<Refusal> refusals = new ArrayList<>();
        for (String given : raw.keySet()) {
            if (parameter(given).isEmpty()) {
                refusals.add(new Refusal(given, "parameter '" + given + "'", expectedParameters()));
            }
        }
        Map<String, Object> values = new HashMap<>();
        for (Parameter p : parameters) {
            Object given = raw.get(p.name());
            Optional<Object> value =
                    given == null ? Optional.ofNullable(p.fallback()).flatMap(p::accept) : p.accept(given);
            if (value.isPresent()) {
                values.put(p.name(), value.get());
            } else {
                String found = given == null ? "nothing" : "'" + given + "'";
                refusals.add(new Refusal(p.name(), found, p.expectation()));
            }
        }
        if (!refusals.isEmpty()) {
            return new Binding.Refused<>(refusals);
        }
        try {
            return new Binding.Bound<>(constructor.apply(new Arguments(values)));
        } catch (FormulaRefused e) {
            return new Binding.Refused<>(List.of(new Refusal(FORMULA, e.found(), e.expected(), e.at(), e.closest())));
        } catch (IllegalArgumentException e) {
            String why = e.getMessage();
            return new Binding.Refused<>(
                    List.of(new Refusal("", raw.toString(), why == null ? "arguments that go together" : why)));
        }
    }

    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
    }

    private String expectedParameters() {
        return parameters.isEmpty()
                ? "no parameters for '" + name + "'"
                : "one of "
                        + String.join(
                                ", ", parameters.stream().map(Parameter::name).toList());
    }

    /** The parameter that formulas are written in. */
    static final String FORMULA = "formula";

    /** The outcome of {@link #bind}. */
    public sealed interface Binding<S extends Step> {
        record Bound<S extends Step>(S step) implements Binding<S> {}

        record Refused<S extends Step>(List<Refusal> refusals) implements Binding<S> {}
    }

    /**
     * An argument that will not do.
     *
     * @param parameter its name; empty where several do not go together
     * @param at place in the text of the argument, from 0
     * @param closest the known name that the one found resembles most
     */
    public record Refusal(
            String parameter,
            String found,
            String expected,
            int at,
            @Nullable String closest) {

        /** Of the argument as a whole. */
        public Refusal(String parameter, String found, String expected) {
            this(parameter, found, expected, 0, null);
        }
    }
}
