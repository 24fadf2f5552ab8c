package org.digitaldiplomacy.table;

import java.lang.invoke.MethodHandle;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.digitaldiplomacy.model.Described;
import org.jspecify.annotations.Nullable;

/**
 * Column of a table.
 *
 * @param name in files that come in
 * @param shown in downloads, where a row's own id is called by the table's noun
 * @param type of the record's component
 * @param described by the record
 * @param isRequired whether each row has a value
 * @param made from a text, where the type is one of its own
 */
public record Column(
        String name,
        String shown,
        Class<?> type,
        Described described,
        boolean isRequired,
        Kind kind,
        @Nullable MethodHandle made)
        implements Shown {

    /** SQL keeps the word for itself. */
    private static final String RESERVED = "group";

    /** Name in the database. */
    public String stored() {
        return name.equals(RESERVED) ? RESERVED + "_id" : name;
    }

    @Override
    public String words() {
        return unit().isEmpty() ? described.value() : described.value() + ", in " + unit();
    }

    public String unit() {
        return described.unit();
    }

    /** Whether files may lack the column altogether. */
    public boolean mayLack() {
        return described.later() || described.unlisted();
    }

    @Override
    public List<String> values() {
        return kind == Kind.FLAG ? List.of("true", "false") : kind == Kind.CHOICE ? names() : List.of();
    }

    private List<String> names() {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    /** The table whose rows the cells name; of a row's own id there is none. */
    @Override
    public Optional<Table<?>> reference() {
        return Tables.named(this);
    }

    /**
     * Makes the component's value of a cell's text, as files or the database write it.
     *
     * @throws RuntimeException where the type does not take it
     */
    public Object read(String text) {
        return switch (kind) {
            case TOKEN, VOCABULARY, DATE -> RecordShape.invoke(Objects.requireNonNull(made), text);
            case CHOICE -> choice(text);
            case FLAG -> text.equals("1") || text.equals("t") || text.equals("true");
            case NUMBER -> Double.valueOf(text);
            case COUNT, YEAR -> Integer.valueOf(text);
            case DAY -> LocalDate.parse(text);
            case NUMERAL -> "000".substring(Math.min(3, text.length())) + text;
            case LINE, PROSE, PATTERN, ADDRESS, HANDLE -> text;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object choice(String text) {
        return Enum.valueOf((Class) type, text);
    }

    /** A component's name as columns are spelt. */
    static String snake(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
