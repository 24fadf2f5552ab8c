package org.digitaldiplomacy.web.site;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.draw.InLine;
import org.jspecify.annotations.Nullable;

/**
 * Charts within a line of a template's text: {@code {chart:meter(score)}}, {@code {chart:interval(low, high, rank,
 * last)}}, {@code {chart:history(points, last)}}; and {@code {chart:size(x)}}, a whole number without its sign.
 */
@EngineConfiguration
public final class ChartNamespace extends Namespace {

    public ChartNamespace() {
        super("chart");
    }

    @Override
    Object call(EvalContext context, String function, @Nullable Object... arguments) {
        return switch (function) {
            case "meter" ->
                new RawString(InLine.meter(
                        arguments[0] instanceof Number score
                                ? OptionalDouble.of(score.doubleValue())
                                : OptionalDouble.empty()));
            case "interval" ->
                new RawString(InLine.interval(
                        whole(arguments[0]), whole(arguments[1]), needed(arguments[2]), needed(arguments[3])));
            case "history" -> new RawString(InLine.history(steps(arguments[0]), needed(arguments[1])));
            case "size" -> Math.abs(needed(arguments[0]));
            default -> throw new IllegalArgumentException("no function of charts is called '" + function + "'");
        };
    }

    private static List<InLine.Step> steps(@Nullable Object points) {
        List<?> list = points instanceof List<?> given ? given : List.of();
        return list.stream()
                .map(point -> (Map<?, ?>) point)
                .map(point -> new InLine.Step(whole(point.get("rank")), Boolean.FALSE.equals(point.get("comparable"))))
                .toList();
    }

    private static OptionalInt whole(@Nullable Object value) {
        return value instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    private static int needed(@Nullable Object value) {
        return whole(value)
                .orElseThrow(() -> new IllegalArgumentException("found '" + value + "' where a chart needs a number"));
    }
}
