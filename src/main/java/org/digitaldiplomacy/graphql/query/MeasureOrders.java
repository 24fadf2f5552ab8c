package org.digitaldiplomacy.graphql.query;

import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.measure.Figure;
import org.digitaldiplomacy.measure.Measure;
import org.digitaldiplomacy.measure.MeasuredAccount;
import org.digitaldiplomacy.measure.Measures;
import org.digitaldiplomacy.measure.Window;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.port.SortDirection;

/**
 * Lists of institutions and of accounts in the order of a measure of their accounts over all time. Every item that a filter
 * lets through is measured for it, so that a list may only be so long.
 */
@Singleton
class MeasureOrders {

    /** For arguments that name a metric, or a measure, to order by. */
    static final String METRIC = "For METRIC: the metric, or a measure over all time, by its key: followers,"
            + " follower-growth-rate. The fields metrics and measures list them. By a measure at most 20,000 items are"
            + " ordered: filter longer lists.";

    private static final int MOST = 20_000;

    private final Present present;

    MeasureOrders(Present present) {
        this.present = present;
    }

    /**
     * The measure of this name; empty where it is that of a metric, which counts first.
     *
     * @throws Refused where it is neither's
     */
    Optional<Measure> measure(String name) {
        Set<String> metrics = present.snapshot().metricNames();
        Optional<Measure> measure = metrics.contains(name) ? Optional.empty() : Measures.named(name);
        if (measure.isEmpty() && !metrics.contains(name)) {
            throw Refused.unknown(
                    "metric",
                    name,
                    Stream.concat(metrics.stream(), Measures.all().stream().map(each -> each.description()
                                    .name()))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        return measure;
    }

    /**
     * The page of a list in the order of the measure; equals stand in the order of their keys.
     *
     * @param tallies of the items of these keys
     */
    <T, K> Slice<T> page(
            Measure measure,
            SortDirection direction,
            PageArguments page,
            Function<Page, Slice<T>> list,
            Function<T, K> key,
            Tallies<K> tallies) {
        Slice<T> whole = list.apply(Page.first(MOST));
        if (whole.hasNext()) {
            throw Refused.argument(
                    "metric",
                    measure.description().name(),
                    "a metric for a list of more than " + MOST + " items, or a filter that leaves fewer");
        }
        Set<K> keys = whole.values().stream().map(key).collect(Collectors.toSet());
        Map<K, List<MeasuredAccount>> measured =
                tallies.of(keys, Window.ALL, Set.copyOf(measure.description().needs()));
        Map<K, Double> values = keys.stream()
                .filter(each -> value(measure, measured.get(each)) != null)
                .collect(Collectors.toMap(each -> each, each -> Keys.present(value(measure, measured.get(each)))));
        Ordering<T> order = Ordering.by(
                measure.description().name(),
                direction,
                (T item) -> values.get(key.apply(item)),
                Comparator.<Double>naturalOrder(),
                Comparator.comparing((T item) -> key.apply(item).toString()));
        return page.cut(order.sort(whole.values()), item -> true, order.name(), item -> key.apply(item)
                .toString());
    }

    private static @Nullable Double value(Measure measure, @Nullable List<MeasuredAccount> accounts) {
        return accounts != null && measure.of(accounts, Window.ALL) instanceof Figure.Known known
                ? Double.valueOf(known.value())
                : null;
    }

    /** Source of what is measured of the accounts of some items. */
    interface Tallies<K> {
        Map<K, List<MeasuredAccount>> of(Set<K> keys, Window window, Set<String> metrics);
    }
}
