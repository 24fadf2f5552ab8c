package org.digitaldiplomacy.graphql.execution;

import graphql.language.AstPrinter;
import graphql.language.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders the values of variables and literals for messages, cut short. */
final class Shown {

    private static final int MOST = 60;

    private Shown() {}

    /** A value that is written already. */
    static String text(String written) {
        return cut(written);
    }

    /** As JSON writes it. */
    static String value(@Nullable Object value) {
        return cut(json(value, MOST));
    }

    /** As GraphQL writes it. */
    static String literal(Value<?> literal) {
        return cut(AstPrinter.printAstCompact(literal));
    }

    /** @param room characters that may still be shown; what lies beyond is not even looked at */
    private static String json(@Nullable Object value, int room) {
        if (value instanceof String text) {
            return "\"" + cut(text) + "\"";
        } else if (value instanceof List<?> list) {
            return list.stream()
                    .limit(room / 2)
                    .map(each -> json(each, room / 4))
                    .collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .limit(room / 4)
                    .map(each -> "\"" + each.getKey() + "\": " + json(each.getValue(), room / 4))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }

    /** Control characters and lone surrogates, which do not print, are written as escapes. */
    private static String cut(String text) {
        String head = text.length() <= MOST ? text : text.substring(0, MOST) + "…";
        return head.codePoints()
                .mapToObj(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE
                        ? String.format("\\u%04X", point)
                        : Character.toString(point))
                .collect(Collectors.joining());
    }
}
