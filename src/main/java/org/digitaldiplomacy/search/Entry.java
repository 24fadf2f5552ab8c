package org.digitaldiplomacy.search;

import java.util.List;

/**
 * A thing to be found.
 *
 * @param prominence the higher of two that fit alike comes first
 * @param names the first is the one to show where nothing fits better
 */
public record Entry<T>(T value, int prominence, List<Name> names, List<Context> contexts) {

    public Entry {
        names = List.copyOf(names);
        contexts = List.copyOf(contexts);
    }

    public Entry(T value, int prominence, List<Name> names) {
        this(value, prominence, names, List.of());
    }
}
