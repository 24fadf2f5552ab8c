package org.digitaldiplomacy.scoring.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One argument that a formula takes.
 *
 * @param fallback the value where none is given, null where one must be
 * @param lower the least value, or the bound that a value must exceed
 * @param choices the words to choose from, for {@link Type#CHOICE}
 */
public record Parameter(
        String name,
        Type type,
        String meaning,
        @Nullable Object fallback,
        @Nullable Double lower,
        boolean lowerExcluded,
        @Nullable Double upper,
        List<String> choices) {

    /** Type of an argument in a rule file. */
    public enum Type {
        NUMBER("a number"),
        INTEGER("a whole number"),
        FLAG("true or false"),
        TEXT("a text"),
        CHOICE("one of a few words"),
        COLUMN("the name of a data column"),
        COLUMNS("a list of data columns"),
        NUMBERS("a list of numbers"),
        /** Text → number, as in an ordinal scale. */
        SCALE("a mapping from text to number"),
        /** Text → text, such as names and their units. */
        TEXTS("a mapping from text to text"),
        /** Post of a scale: a number, a percentile, or a mean of the best or worst. */
        POST(Post.WORDS),
        /** Group of the data → number. */
        GROUPS("a mapping from groups of the data to numbers");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Parameter {
        choices = List.copyOf(choices);
    }

    public static Parameter number(String name, String meaning) {
        return of(name, Type.NUMBER, meaning);
    }

    public static Parameter integer(String name, String meaning) {
        return of(name, Type.INTEGER, meaning);
    }

    public static Parameter flag(String name, String meaning) {
        return of(name, Type.FLAG, meaning);
    }

    public static Parameter text(String name, String meaning) {
        return of(name, Type.TEXT, meaning);
    }

    public static Parameter column(String name, String meaning) {
        return of(name, Type.COLUMN, meaning);
    }

    public static Parameter columns(String name, String meaning) {
        return of(name, Type.COLUMNS, meaning);
    }

    public static Parameter numbers(String name, String meaning) {
        return of(name, Type.NUMBERS, meaning);
    }

    public static Parameter scale(String name, String meaning) {
        return of(name, Type.SCALE, meaning);
    }

    public static Parameter texts(String name, String meaning) {
        return of(name, Type.TEXTS, meaning);
    }

    public static Parameter post(String name, String meaning) {
        return of(name, Type.POST, meaning);
    }

    public static Parameter groups(String name, String meaning) {
        return of(name, Type.GROUPS, meaning);
    }

    public static Parameter choice(String name, String meaning, String... choices) {
        return new Parameter(name, Type.CHOICE, meaning, null, null, false, null, List.of(choices));
    }

    private static Parameter of(String name, Type type, String meaning) {
        return new Parameter(name, type, meaning, null, null, false, null, List.of());
    }

    /** Default of the argument. */
    public Parameter orElse(Object value) {
        return new Parameter(name, type, meaning, value, lower, lowerExcluded, upper, choices);
    }

    /** The argument may be left out, and has no value then. */
    public Parameter orNone() {
        return orElse(Absent.NONE);
    }

    public Parameter atLeast(double bound) {
        return new Parameter(name, type, meaning, fallback, bound, false, upper, choices);
    }

    public Parameter above(double bound) {
        return new Parameter(name, type, meaning, fallback, bound, true, upper, choices);
    }

    public Parameter atMost(double bound) {
        return new Parameter(name, type, meaning, fallback, lower, lowerExcluded, bound, choices);
    }

    public boolean isRequired() {
        return fallback == null;
    }

    /** Expectation in words: {@code "a number from 0 to 1"}. */
    public String expectation() {
        if (type == Type.CHOICE) {
            return "one of " + String.join(", ", choices);
        }
        String from = lower == null ? "" : (lowerExcluded ? " above " : " from ") + plain(lower);
        return type.words() + from + (upper == null ? "" : " to " + plain(upper));
    }

    /** @return the argument in its Java form: Double, Integer, Boolean, String, List or Map; empty where it won't do */
    Optional<Object> accept(Object raw) {
        if (raw == Absent.NONE) {
            return Optional.of(raw);
        }
        return switch (type) {
            case NUMBER ->
                raw instanceof Number n && within(n.doubleValue()) ? Optional.of(n.doubleValue()) : Optional.empty();
            case INTEGER ->
                raw instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue()) && within(n.doubleValue())
                        ? Optional.of(n.intValue())
                        : Optional.empty();
            case FLAG -> raw instanceof Boolean ? Optional.of(raw) : Optional.empty();
            case TEXT, COLUMN -> raw instanceof String s && !s.isBlank() ? Optional.of(s) : Optional.empty();
            case CHOICE -> raw instanceof String s && choices.contains(s) ? Optional.of(s) : Optional.empty();
            case COLUMNS ->
                raw instanceof List<?> l && !l.isEmpty() && l.stream().allMatch(String.class::isInstance)
                        ? Optional.of(List.copyOf(l))
                        : Optional.empty();
            case NUMBERS ->
                raw instanceof List<?> l && l.stream().allMatch(v -> v instanceof Number n && within(n.doubleValue()))
                        ? Optional.of(
                                l.stream().map(v -> ((Number) v).doubleValue()).toList())
                        : Optional.empty();
            case SCALE ->
                raw instanceof Map<?, ?> m
                                && !m.isEmpty()
                                && m.values().stream().allMatch(Number.class::isInstance)
                        ? Optional.of(Arguments.scaleOf(m))
                        : Optional.empty();
            case POST -> Post.of(raw).map(post -> post);
            case TEXTS ->
                raw instanceof Map<?, ?> m
                                && !m.isEmpty()
                                && m.values().stream().allMatch(String.class::isInstance)
                        ? Optional.of(Arguments.textsOf(m))
                        : Optional.empty();
            case GROUPS ->
                raw instanceof Map<?, ?> m
                                && !m.isEmpty()
                                && m.values().stream().allMatch(v -> v instanceof Number n && within(n.doubleValue()))
                        ? Optional.of(Arguments.scaleOf(m))
                        : Optional.empty();
        };
    }

    /** The fallback of an argument that has no value where none is given; reads "none". */
    enum Absent {
        NONE;

        @Override
        public String toString() {
            return "none";
        }
    }

    private boolean within(double x) {
        boolean aboveLower = lower == null || (lowerExcluded ? x > lower : x >= lower);
        return Double.isFinite(x) && aboveLower && (upper == null || x <= upper);
    }

    private static String plain(double x) {
        return x == Math.rint(x) ? String.valueOf((long) x) : String.valueOf(x);
    }
}
