package org.digitaldiplomacy.scoring.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Step;

/** All methods by step and name. */
public final class MethodRegistry {

    private final Map<Class<? extends Step>, Map<String, Method<?>>> methods = new LinkedHashMap<>();

    /** @throws IllegalArgumentException where two methods of one step share a name */
    public MethodRegistry(List<MethodProvider> providers) {
        for (MethodProvider provider : providers) {
            for (Method<?> method : provider.methods()) {
                Method<?> earlier = methods.computeIfAbsent(method.step(), s -> new LinkedHashMap<>())
                        .putIfAbsent(method.name(), method);
                if (earlier != null) {
                    throw new IllegalArgumentException(
                            "two methods for " + method.step().getSimpleName()
                                    + " are called '" + method.name() + "'; the second comes from "
                                    + provider.getClass().getName());
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // a method is filed under its own step
    public <S extends Step> Optional<Method<S>> find(Class<S> step, String name) {
        return Optional.ofNullable(
                (Method<S>) methods.getOrDefault(step, Map.of()).get(name));
    }

    /** The names to choose from, in the order of registration. */
    public List<String> names(Class<? extends Step> step) {
        return List.copyOf(methods.getOrDefault(step, Map.of()).keySet());
    }

    /** Every method, by step and name. */
    public List<Method<?>> all() {
        List<Method<?>> all = new ArrayList<>();
        methods.values().forEach(byName -> all.addAll(byName.values()));
        all.sort(Comparator.comparing((Method<?> m) -> m.step().getSimpleName()).thenComparing(Method::name));
        return all;
    }
}
