package org.digitaldiplomacy.port;

import org.jspecify.annotations.Nullable;

/**
 * Which part of an ordered list to read: {@code size} items after a place, counted from the list's start where there is
 * none, or before a place, counted back from its end.
 *
 * @param size at least 0
 * @param total whether to count the whole list too
 */
public record Page(int size, From from, @Nullable Position position, boolean total) {

    public Page {
        if (size < 0) {
            throw new IllegalArgumentException("a page's size must be 0 or more, found " + size);
        }
    }

    public static Page first(int size) {
        return new Page(size, From.START, null, false);
    }

    public static Page last(int size) {
        return new Page(size, From.END, null, false);
    }

    public Page at(@Nullable Position place) {
        return new Page(size, from, place, total);
    }

    public Page counted(boolean counted) {
        return new Page(size, from, position, counted);
    }

    /** From which end a page is counted. Its items stand in the list's own order either way. */
    public enum From {
        /** The items after the position. */
        START,
        /** The items before the position. */
        END
    }
}
