package org.digitaldiplomacy.graphql.execution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.model.ClosestName;

/** The request, or a field of it, is refused for a reason that the client can do something about. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    /** @param message shown to the client: what was found and what is expected */
    public Refused(ErrorCode code, String message) {
        this(code, message, Map.of());
    }

    /** @param details further {@code extensions} of the error */
    public Refused(ErrorCode code, String message, Map<String, Object> details) {
        super(message, null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /**
     * That an argument has a value that the field does not take.
     *
     * @param path of the value in the field's arguments: filter.codes[1]
     * @param expected to follow the word: a number from 1 to 250
     */
    public static Refused argument(String path, Object found, String expected) {
        return argument(path, found, expected, List.of());
    }

    /** That an argument names nothing there is; suggests the closest name, or else lists all. */
    public static Refused unknown(String path, String found, Collection<String> known) {
        return unknown(path, found, "one of " + known, known);
    }

    /** The same for names that are too many to list. */
    public static Refused unknown(String path, String found, String expected, Collection<String> known) {
        return argument(
                path, found, expected, ClosestName.to(found, known).stream().toList());
    }

    /**
     * That an argument has a value that the field does not take, and which ones are probably meant.
     *
     * @param suggestions the likeliest first
     */
    public static Refused argument(String path, Object found, String expected, List<String> suggestions) {
        String shown = found instanceof String text ? "'" + Shown.text(text) + "'" : String.valueOf(found);
        String hint = suggestions.isEmpty() ? ", expected " + expected : "; did you mean '" + suggestions.get(0) + "'?";
        return new Refused(
                ErrorCode.BAD_USER_INPUT,
                "argument '" + path + "': found " + shown + hint,
                Map.of(
                        "argument",
                        path,
                        "found",
                        found instanceof String text ? Shown.text(text) : found,
                        "expected",
                        expected,
                        "suggestions",
                        suggestions));
    }

    /** That the caller may not do this; names the scope that is needed. */
    public static Refused of(AccessRefused access) {
        return new Refused(
                access.isKnown() ? ErrorCode.FORBIDDEN : ErrorCode.UNAUTHENTICATED,
                String.valueOf(access.getMessage()),
                access.needed()
                        .map(p -> Map.<String, Object>of("scope", p.word()))
                        .orElse(Map.of()));
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }
}
