package org.digitaldiplomacy.ingest.table;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.digitaldiplomacy.model.Described;
import org.digitaldiplomacy.table.Column;
import org.digitaldiplomacy.table.Table;

/** Formats of cells, by what their columns are described as. */
final class Formats {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_IDENTIFIER = 200;
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern NUMERAL = Pattern.compile("[0-9]{3}");
    private static final Pattern HANDLE = Pattern.compile("[ [^\\p{Cntrl}\\p{IsWhite_Space}<>\"]]{1,300}");

    private final Calendar calendar;
    private final Vocabulary vocabulary;
    private final TableSet tables;

    /** @param tables whose rows cells may name, those before a table before it is asked for */
    Formats(Calendar calendar, Vocabulary vocabulary, TableSet tables) {
        this.calendar = calendar;
        this.vocabulary = vocabulary;
        this.tables = tables;
    }

    /** The format of a table's column. A row of the same table may stand further down, so that its name is all. */
    Format<?> of(Table<?> table, Column column) {
        Optional<Table<?>> other = column.reference().filter(named -> !named.equals(table));
        if (other.isPresent()) {
            return tables.of(other.get()).name();
        }
        Described described = column.described();
        return switch (column.kind()) {
            case TOKEN -> ofType(expected(described), column::read);
            case VOCABULARY -> known(column.name(), vocabulary.of(column.name()), column::read);
            case CHOICE -> oneOf(column);
            case FLAG -> flag();
            case NUMBER -> number(column);
            case COUNT -> count();
            case YEAR -> calendar.year();
            case DAY -> calendar.dateSince(described.least());
            case DATE -> calendar.partialDate();
            case LINE -> line();
            case PROSE -> text();
            case PATTERN -> matching(described.pattern(), described.expected());
            case ADDRESS -> url();
            case HANDLE -> handle();
            case NUMERAL -> numeral(column);
        };
    }

    private static String expected(Described described) {
        return described.expected().isEmpty()
                ? "lower-case letters and digits joined by hyphens, such as " + described.example()
                : described.expected();
    }

    private static Format<Double> number(Column column) {
        Described described = column.described();
        return column.isRequired()
                ? DecimalNumber.always(described.least(), described.most())
                : DecimalNumber.orBlank(described.least(), described.most());
    }

    private static Format<Object> numeral(Column column) {
        return Format.of("three digits, such as 004", text -> Optional.of(text)
                .filter(t -> NUMERAL.matcher(t).matches())
                .map(column::read));
    }

    /** Prose, line breaks and all. */
    private static Format<String> text() {
        return Format.of(
                "text of at most " + LONGEST_TEXT + " characters, none of them control characters, the first none of"
                        + " = + - @",
                text -> Optional.of(text)
                        .filter(t -> t.length() <= LONGEST_TEXT && t.chars().noneMatch(Formats::isControl))
                        .filter(t -> !isFormula(t)));
    }

    /** A name or the like. */
    private static Format<String> line() {
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
    private static Format<Integer> count() {
        return Format.of("a whole number from 1 to 999999999", text -> Optional.of(text)
                .filter(t -> COUNT.matcher(t).matches())
                .map(Integer::valueOf));
    }

    /** A text that the type's own constructor judges. */
    private static <T> Format<T> ofType(String expected, Function<String, T> type) {
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
    private static Format<String> matching(String form, String expected) {
        Pattern pattern = Pattern.compile(form);
        return Format.of(expected, text -> Optional.of(text)
                .filter(t -> pattern.matcher(t).matches()));
    }

    private static Format<String> url() {
        return matching(
                "https?://[^\\p{Cntrl}\\p{IsWhite_Space}\"<>]{1," + LONGEST_URL + "}",
                "an address that begins with https:// or http://");
    }

    private static Format<Boolean> flag() {
        return Format.of("1 for yes or 0 for no", text -> switch (text) {
            case "1", "true" -> Optional.of(true);
            case "0", "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** One of an enumeration's names. */
    private static Format<Object> oneOf(Column column) {
        Map<String, Object> values = new LinkedHashMap<>();
        column.values().forEach(name -> values.put(name, column.read(name)));
        return new OneOf<>(values, "one of " + String.join(", ", values.keySet()));
    }

    /** A name of the {@link Vocabulary}. */
    private static <T> Format<T> known(String noun, Set<String> names, Function<String, T> type) {
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
    private static Format<String> handle() {
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
