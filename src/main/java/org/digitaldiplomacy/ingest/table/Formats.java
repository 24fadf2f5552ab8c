package org.digitaldiplomacy.ingest.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats that need to know nothing but the cell. */
final class Formats {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_IDENTIFIER = 200;
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern HANDLE = Pattern.compile("[ [^\\p{Cntrl}\\p{IsWhite_Space}<>\"]]{1,300}");

    private Formats() {}

    /** Prose, line breaks and all. */
    static Format<String> text() {
        return Format.of(
                "text of at most " + LONGEST_TEXT + " characters, none of them control characters, the first none of"
                        + " = + - @",
                text -> Optional.of(text)
                        .filter(t -> t.length() <= LONGEST_TEXT && t.chars().noneMatch(Formats::isControl))
                        .filter(t -> !isFormula(t)));
    }

    /** A name or the like. */
    static Format<String> line() {
        return Format.of(
                "one line of text, of at most " + LONGEST_LINE + " characters, the first none of = + - @",
                text -> Optional.of(text)
                        .filter(t -> t.length() <= LONGEST_LINE && t.chars().noneMatch(Character::isISOControl))
                        .filter(t -> !isFormula(t)));
    }

    /** Whether a spreadsheet that opens a table with it would reckon, or worse, rather than show it. */
    private static boolean isFormula(String text) {
        return "=+-@".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) && letter != '\n' && letter != '\r' && letter != '\t';
    }

    /** How many there are of what stands in a row only if there is one. */
    static Format<Integer> count() {
        return Format.of("a whole number from 1 to 999999999", text -> Optional.of(text)
                .filter(t -> COUNT.matcher(t).matches())
                .map(Integer::valueOf));
    }

    /** An identifier in kebab case, such as {@code un-members}. */
    static <T> Format<T> identifier(Function<String, T> type, String example) {
        return ofType("lower-case letters and digits joined by hyphens, such as " + example, type);
    }

    /** A text that the type's own constructor judges. */
    static <T> Format<T> ofType(String expected, Function<String, T> type) {
        return Format.of(expected, text -> {
            try {
                return Optional.of(text)
                        .filter(t -> t.length() <= LONGEST_IDENTIFIER)
                        .map(type);
            } catch (IllegalArgumentException refused) {
                return Optional.empty();
            }
        });
    }

    /** A text of that form. */
    static Format<String> matching(String form, String expected) {
        Pattern pattern = Pattern.compile(form);
        return Format.of(expected, text -> Optional.of(text)
                .filter(t -> pattern.matcher(t).matches()));
    }

    static Format<String> url() {
        return matching(
                "https?://[^\\p{Cntrl}\\p{IsWhite_Space}\"<>]{1," + LONGEST_URL + "}",
                "an address that begins with https:// or http://");
    }

    static Format<Boolean> flag() {
        return Format.of("1 for yes or 0 for no", text -> switch (text) {
            case "1" -> Optional.of(true);
            case "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** One of an enumeration's names. */
    static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
        return new OneOf<>(
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity())),
                "one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** A name of the {@link Vocabulary}. */
    static <T> Format<T> known(String noun, Set<String> names, Function<String, T> type) {
        Map<String, T> values = new HashMap<>();
        names.forEach(name -> values.put(name, type.apply(name)));
        return new OneOf<>(values, "a known " + noun + ", or one that datapackage.json adds as the column's enum");
    }

    private record OneOf<T>(Map<String, T> values, String expected) implements Format<T> {
        @Override
        public Parsed<T> parse(String text) {
            T value = values.get(text);
            return value == null ? new Parsed.Unreadable<>(expected, values.keySet()) : new Parsed.Value<>(value);
        }
    }

    /** An account's handle, of which two that differ in case are one. */
    static Format<String> handle() {
        return new Handle();
    }

    private record Handle() implements Format<String> {
        @Override
        public String expected() {
            return "a handle of at most 300 characters, without quotes and angle brackets, the first none of = + - @";
        }

        @Override
        public Parsed<String> parse(String text) {
            return HANDLE.matcher(text).matches() && !isFormula(text)
                    ? new Parsed.Value<>(text)
                    : new Parsed.Unreadable<>(expected(), List.of());
        }

        @Override
        public String folded(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
