package org.digitaldiplomacy.graphql.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Position;
import org.digitaldiplomacy.port.Slice;
import org.jspecify.annotations.Nullable;

/** The arguments by which a client turns pages, checked. */
record PageArguments(Page page) {

    static final int DEFAULT = 50;
    static final int MAXIMUM = 250;
    private static final int LONGEST_TEXT = 200;

    /** Described once, for every field that takes them. */
    static final String FIRST = "How many items from the start, or after a cursor: 1 to 250, by default 50.";

    static final String AFTER = "Only what comes after this cursor; with first.";
    static final String LAST = "How many items from the end, or before a cursor: 1 to 250. Not together with first.";
    static final String BEFORE = "Only what comes before this cursor; with last.";

    static PageArguments of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        boolean backward = last != null || (first == null && before != null);
        if (backward && (first != null || after != null)) {
            throw Refused.argument(
                    "last",
                    "both ways at once",
                    "first and after to page forward, or last and before to page backward");
        } else if (!backward && before != null) {
            throw Refused.argument("before", "first", "last, which it goes with; first goes with after");
        }
        int size = size(backward ? "last" : "first", backward ? last : first);
        String cursor = backward ? before : after;
        Page page = backward ? Page.last(size) : Page.first(size);
        return new PageArguments(
                page.at(cursor == null ? null : new Position(cursor)).counted(true));
    }

    /**
     * The page of a list that is at hand.
     *
     * @param whole in order
     * @param chosen which of its items the client asked for; a cursor keeps its place when this changes
     * @param order its name, which cursors carry so that none is used in another
     * @param key unique and lasting
     */
    <T> Slice<T> cut(List<T> whole, Predicate<T> chosen, String order, Function<T, String> key) {
        return cut(whole, chosen, item -> order + ":" + key.apply(item));
    }

    /** The page of a list that has one order only. */
    <T> Slice<T> cut(List<T> whole, Predicate<T> chosen, Function<T, String> key) {
        Position cursor = page.position();
        int border = cursor == null ? -1 : place(whole, key, cursor);
        List<Slice.Item<T>> beforeBorder = new ArrayList<>();
        List<Slice.Item<T>> afterBorder = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            T item = whole.get(i);
            if (chosen.test(item)) {
                List<Slice.Item<T>> side = i > border ? afterBorder : beforeBorder;
                side.add(new Slice.Item<>(item, position(key.apply(item))));
            }
        }
        int total = beforeBorder.size() + afterBorder.size();
        if (page.from() == Page.From.START) {
            return slice(afterBorder, 0, Math.min(page.size(), afterBorder.size()), beforeBorder.size(), total);
        }
        List<Slice.Item<T>> head = cursor == null ? afterBorder : withoutLast(beforeBorder, cursor);
        return slice(head, Math.max(0, head.size() - page.size()), head.size(), 0, total);
    }

    private static <T> Slice<T> slice(List<Slice.Item<T>> side, int from, int to, int earlier, int total) {
        boolean hasPrevious = earlier + from > 0;
        boolean hasNext = earlier + to < total;
        return new Slice<>(side.subList(from, to), hasPrevious, hasNext, OptionalLong.of(total));
    }

    private static <T> List<Slice.Item<T>> withoutLast(List<Slice.Item<T>> items, Position cursor) {
        boolean isLast =
                !items.isEmpty() && items.get(items.size() - 1).position().equals(cursor);
        return isLast ? items.subList(0, items.size() - 1) : items;
    }

    private <T> int place(List<T> whole, Function<T, String> key, Position cursor) {
        for (int i = 0; i < whole.size(); i++) {
            if (position(key.apply(whole.get(i))).equals(cursor)) {
                return i;
            }
        }
        throw notOfList(page.from() == Page.From.START ? "after" : "before", cursor);
    }

    private static Position position(String key) {
        return new Position(
                Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
    }

    private static int size(String name, @Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT;
        } else if (asked < 1 || asked > MAXIMUM) {
            throw Refused.argument(name, asked, "1 to " + MAXIMUM);
        }
        return asked;
    }

    /** A text to look for; longer than any name would only cost time. */
    static @Nullable String sought(@Nullable String text) {
        if (text != null && text.length() > LONGEST_TEXT) {
            throw Refused.argument("text", text.length(), "at most " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    /** That a cursor is of another list, or of this one in another order. */
    static Refused notOfList(String argument, Position cursor) {
        return Refused.argument(
                argument, cursor.value(), "a cursor of this list in this order, from edges or pageInfo");
    }
}
