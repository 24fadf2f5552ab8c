package org.digitaldiplomacy.scoring.builtin;

import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodRegistry;

/** Built-in methods by the names and arguments that rule files use. */
public final class BuiltIn {

    private static final MethodRegistry REGISTRY = new MethodRegistry(List.of(new BuiltInMethods()));

    private BuiltIn() {}

    public static MethodRegistry registry() {
        return REGISTRY;
    }

    public static <S extends Step> S of(Class<S> step, String name, Map<String, ?> arguments) {
        Method.Binding<S> binding = REGISTRY.find(step, name).orElseThrow().bind(arguments);
        if (binding instanceof Method.Binding.Bound<S> bound) {
            return bound.step();
        }
        throw new IllegalArgumentException(binding.toString());
    }

    public static <S extends Step> S of(Class<S> step, String name) {
        return of(step, name, Map.of());
    }

    /** Why the arguments will not do. */
    public static <S extends Step> List<Method.Refusal> refusals(Class<S> step, String name, Map<String, ?> arguments) {
        Method.Binding<S> binding = REGISTRY.find(step, name).orElseThrow().bind(arguments);
        return binding instanceof Method.Binding.Refused<S> refused ? refused.refusals() : List.of();
    }
}
