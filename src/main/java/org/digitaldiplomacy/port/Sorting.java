package org.digitaldiplomacy.port;

import org.digitaldiplomacy.model.MetricId;
import org.jspecify.annotations.Nullable;

/**
 * Order of a list.
 *
 * @param by key of the order
 * @param metric to order by, where the key says so; null for followers
 */
public record Sorting<O extends Enum<O>>(O by, @Nullable MetricId metric, SortDirection direction) {

    /** Ascending. */
    public static <O extends Enum<O>> Sorting<O> by(O order) {
        return new Sorting<>(order, null, SortDirection.ASCENDING);
    }

    /** @param metric to order by, where the key says so */
    public static <O extends Enum<O>> Sorting<O> by(O order, String metric, SortDirection direction) {
        return new Sorting<>(order, order.name().equals("METRIC") ? new MetricId(metric) : null, direction);
    }

    /** Name of the order, for positions, which are of no other. */
    public String name() {
        return metric == null ? by.name() : by.name() + ":" + metric;
    }
}
