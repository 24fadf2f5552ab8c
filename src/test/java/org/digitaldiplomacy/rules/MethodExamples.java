package org.digitaldiplomacy.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;
import org.jspecify.annotations.Nullable;

/** Each method as a rule file would name it: with the arguments below, or else with all that it falls back on. */
final class MethodExamples {

    private static final Map<String, Map<String, Object>> ARGUMENTS = Map.ofEntries(
            Map.entry("latest", Map.of("max-age", 5)),
            Map.entry("change", Map.of("years", 5)),
            Map.entry("per", with(Map.of("column", "population"), "scale", 1000)),
            Map.entry("divide-by-group", with(Map.of("factors", Map.of("region-asia", 0.5)), "otherwise", 0.7)),
            Map.entry("share", Map.of("whole", "missions")),
            Map.entry("sum", Map.of("columns", List.of("embassies", "consulates"))),
            Map.entry("count", Map.of("columns", List.of("budapest-convention", "malabo-convention"))),
            Map.entry("scale", Map.of("factor", 100)),
            Map.entry("cap", Map.of("upper", 100)),
            Map.entry("ordinal", Map.of("map", with(with(Map.of("0", 0), "1", 50), "2", 100))),
            Map.entry("expression", Map.of("formula", "log(reach / openness)")),
            Map.entry("ahp", Map.of("pairs", Map.of("reach / openness", 3))),
            Map.entry("coverage", with(Map.of("min-known", 0.6), "min-units", 0.75)),
            Map.entry("group-mean", Map.of("group", "region")),
            Map.entry("group-median", Map.of("group", "region")),
            Map.entry("stated", Map.of("value", 0)),
            Map.entry("posts", with(Map.of("lower", "p2.5"), "upper", Map.of("mean-of-best", 5))),
            Map.entry("goalposts", with(Map.of("lower", 20), "upper", 85)),
            Map.entry("distance-to-reference", Map.of("unit", "EST")),
            Map.entry("distance-to-target", Map.of("target", 0.9)),
            Map.entry("power-mean", Map.of("power", 0.5)));

    private MethodExamples() {}

    private static Map<String, Object> with(Map<String, ?> first, String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(first);
        all.put(name, value);
        return all;
    }

    static Map<String, Object> arguments(Method<?> method) {
        Map<String, Object> stated = ARGUMENTS.get(method.name());
        if (method.step().equals(Derivation.Transformation.class)
                && method.name().equals("expression")) {
            return Map.of("formula", "100 * x / (x + men)");
        }
        if (stated != null) {
            return stated;
        }
        Map<String, Object> usual = new LinkedHashMap<>();
        for (Parameter p : method.parameters()) {
            Object fallback = p.fallback();
            if (fallback != null && !(fallback instanceof Enum<?>)) {
                usual.put(p.name(), fallback);
            }
        }
        return usual;
    }

    /** {@code {min-max: {lower: 0, upper: 100}}}, or the name alone where there is nothing to say. */
    static String yaml(Method<?> method) {
        Map<String, Object> arguments = arguments(method);
        return arguments.isEmpty() ? method.name() : "{" + method.name() + ": " + text(arguments) + "}";
    }

    static String text(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> e.getKey() + ": " + text(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Number n) {
            double x = n.doubleValue();
            return x == Math.rint(x) && Math.abs(x) < 1e9 ? String.valueOf((long) x) : String.valueOf(x);
        }
        return String.valueOf(value);
    }
}
