package org.digitaldiplomacy.scoring.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.digitaldiplomacy.scoring.Step;

/** All methods by step and name. */
public final class MethodRegistry {

    private final Map<Class<? extends Step>, Map<String, Method<?>>> methods;
    private final Consumer<Method<?>> listener;

    /** @throws IllegalArgumentException where two methods of one step share a name */
    public MethodRegistry(List<MethodProvider> providers) {
        methods = new LinkedHashMap<>();
        listener = method -> {};
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

    private MethodRegistry(Map<Class<? extends Step>, Map<String, Method<?>>> methods, Consumer<Method<?>> listener) {
        this.methods = methods;
        this.listener = listener;
    }

    /** The same methods; the listener hears of each that is found by its name. */
    public MethodRegistry telling(Consumer<Method<?>> other) {
        return new MethodRegistry(methods, other);
    }

    @SuppressWarnings("unchecked") // a method is filed under its own step
    public <S extends Step> Optional<Method<S>> find(Class<S> step, String name) {
        Optional<Method<S>> found = Optional.ofNullable(
                (Method<S>) methods.getOrDefault(step, Map.of()).get(name));
        found.ifPresent(listener);
        return found;
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
