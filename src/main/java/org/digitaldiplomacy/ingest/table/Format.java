package org.digitaldiplomacy.ingest.table;

import java.util.Optional;
import java.util.function.Function;

/** How a column's cells are written. */
public interface Format<T> {

    /** Expected content of a cell, to follow the word <em>expected</em>. */
    String expected();

    /** Reads a cell that is not blank. */
    Parsed<T> parse(String text);

    /** The form under which two spellings of one key meet. */
    default String folded(String text) {
        return text;
    }

    /** A format that a text either has or has not. */
    static <T> Format<T> of(String expected, Function<String, Optional<T>> reading) {
        Parsed<T> unreadable = new Parsed.Unreadable<>(expected);
        return new Format<>() {
            @Override
            public String expected() {
                return expected;
            }

            @Override
            public Parsed<T> parse(String text) {
                return reading.apply(text).<Parsed<T>>map(Parsed.Value::new).orElse(unreadable);
            }
        };
    }
}
