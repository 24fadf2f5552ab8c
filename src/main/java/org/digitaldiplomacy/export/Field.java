package org.digitaldiplomacy.export;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name in snake case
 * @param description for the data dictionary, with the unit and what a gap means
 * @param value of a row: a text, an {@link Integer} or a {@link Double}; null where there is none
 */
record Field<R>(String name, Type type, String description, Function<R, @Nullable Object> value) {

    /** What a column holds, by the names that Frictionless Table Schema uses. */
    enum Type {
        STRING,
        INTEGER,
        NUMBER
    }

    static <R> Field<R> text(String name, String description, Function<R, @Nullable Object> value) {
        return new Field<>(name, Type.STRING, description, value);
    }

    static <R> Field<R> whole(String name, String description, Function<R, OptionalInt> value) {
        return new Field<>(name, Type.INTEGER, description, row -> {
            OptionalInt found = value.apply(row);
            return found.isPresent() ? found.getAsInt() : null;
        });
    }

    static <R> Field<R> number(String name, String description, Function<R, OptionalDouble> value) {
        return new Field<>(name, Type.NUMBER, description, row -> {
            OptionalDouble found = value.apply(row);
            return found.isPresent() ? found.getAsDouble() : null;
        });
    }
}
