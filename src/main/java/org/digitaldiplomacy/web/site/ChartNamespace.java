package org.digitaldiplomacy.web.site;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Geometry that templates draw. {@code {chart:points(values, 'rank')}} are the points of a line, one step to the right
 * for each value that is there; {@code {chart:number(x)}} is a number as SVG reads it; {@code
 * {chart:down(x)}} is how far below 100 it lies, since SVG counts downwards; {@code {chart:size(x)}} a
 * whole number without its sign; {@code {chart:share(x, low, high)}} says where between two ends a number lies, from 0
 * to 100, and stays within them.
 */
@EngineConfiguration
public final class ChartNamespace extends Namespace {

    public ChartNamespace() {
        super("chart");
    }

    @Override
    Object call(EvalContext context, String function, @Nullable Object... arguments) {
        return switch (function) {
            case "points" -> points(arguments[0], String.valueOf(arguments[1]));
            case "number" -> number(arguments[0]);
            case "down" -> number(100 - Double.parseDouble(String.valueOf(arguments[0])));
            case "size" -> Math.abs(asNumber(arguments[0]).intValue());
            case "share" -> number(share(arguments));
            default -> throw new IllegalArgumentException("no function of charts is called '" + function + "'");
        };
    }

    private static String points(@Nullable Object rows, String field) {
        List<?> list = rows instanceof List<?> given ? given : List.of();
        return IntStream.range(0, list.size())
                .filter(i -> ((Map<?, ?>) list.get(i)).get(field) != null)
                .mapToObj(i -> i + "," + number(((Map<?, ?>) list.get(i)).get(field)))
                .collect(Collectors.joining(" "));
    }

    private static double share(@Nullable Object... arguments) {
        double low = asNumber(arguments[1]).doubleValue();
        double high = asNumber(arguments[2]).doubleValue();
        double place = (asNumber(arguments[0]).doubleValue() - low) / (high - low);
        return Math.max(0, Math.min(100, 100 * place));
    }

    private static String number(@Nullable Object value) {
        return value instanceof Integer whole
                ? whole.toString()
                : String.format(Locale.ROOT, "%.2f", asNumber(value).doubleValue());
    }

    private static Number asNumber(@Nullable Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw new IllegalArgumentException("found '" + value + "' where a chart needs a number");
    }
}
