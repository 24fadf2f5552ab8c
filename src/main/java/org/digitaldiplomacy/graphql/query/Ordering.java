package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.digitaldiplomacy.port.SortDirection;

/**
 * An order for a list at hand. What lacks the value to order by stands last whichever way the list runs.
 *
 * @param name goes into cursors, so that none is used in another order
 */
record Ordering<T>(String name, Comparator<T> comparator) {

    static final String DIRECTION = "Which way; by default ascending.";
    static final String DIRECTION_DOWN = "Which way; by default descending.";

    /** @param ties the order of equals, the same either way */
    static <T, K> Ordering<T> by(
            Enum<?> name,
            SortDirection direction,
            Function<T, @Nullable K> key,
            Comparator<? super K> order,
            Comparator<T> ties) {
        return by(name.name(), direction, key, order, ties);
    }

    /** @param name in the cursors of the list */
    static <T, K> Ordering<T> by(
            String name,
            SortDirection direction,
            Function<T, @Nullable K> key,
            Comparator<? super K> order,
            Comparator<T> ties) {
        boolean descends = direction == SortDirection.DESCENDING;
        Comparator<? super K> way = descends ? order.reversed() : order;
        Comparator<T> whole = (a, b) -> {
            K left = key.apply(a);
            K right = key.apply(b);
            if (left == null || right == null) {
                return left == null && right == null ? ties.compare(a, b) : left == null ? 1 : -1;
            }
            int compared = way.compare(left, right);
            return compared == 0 ? ties.compare(a, b) : compared;
        };
        return new Ordering<>(name + (descends ? " descending" : ""), whole);
    }

    List<T> sort(List<T> list) {
        return list.stream().sorted(comparator).toList();
    }
}
