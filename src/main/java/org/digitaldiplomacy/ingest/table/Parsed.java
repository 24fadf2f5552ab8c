package org.digitaldiplomacy.ingest.table;

import java.util.Collection;
import java.util.List;

/** Result of parsing a cell. */
public sealed interface Parsed<T> {

    /** It says this. */
    record Value<T>(T value) implements Parsed<T> {}

    /** It says nothing that its column takes. The names, if any, are what it may have meant. */
    record Unreadable<T>(String expected, Collection<String> names) implements Parsed<T> {
        Unreadable(String expected) {
            this(expected, List.of());
        }
    }

    /** It names a row that was itself refused, or may have been: nothing can be said, and nothing need be. */
    record Unsettled<T>() implements Parsed<T> {}
}
