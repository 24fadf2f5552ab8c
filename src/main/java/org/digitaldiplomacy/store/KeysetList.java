package org.digitaldiplomacy.store;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.digitaldiplomacy.port.Page;
import org.digitaldiplomacy.port.Position;
import org.digitaldiplomacy.port.Slice;
import org.digitaldiplomacy.port.SortDirection;

/**
 * An ordered list of rows, read page by page from a row's own key instead of a count of rows to skip: the last page
 * costs what the first one does, and rows that come and go elsewhere shift nothing.
 *
 * @param name of the order, which positions carry so that none is used in another
 * @param entity the rows, called {@code x} in HQL
 * @param keys HQL expressions of text to order by, all in the same direction; together unique
 */
record KeysetList<R>(String name, Class<R> entity, List<String> keys, SortDirection direction) {

    private static final int BEFORE_KEYS = 2;

    /** An HQL expression in place of one that may be null, so that what has no value stands last either way. */
    static String nullsLast(String expression, SortDirection direction) {
        return "coalesce(" + expression + ", '" + (direction == SortDirection.ASCENDING ? "zzzz" : "") + "')";
    }

    Slice<R> read(EntityManager database, Conditions conditions, Page page) {
        boolean forwards = (page.from() == Page.From.START) == (direction == SortDirection.ASCENDING);
        Position position = page.position();
        String after = position == null ? "true" : tuple(keys) + (forwards ? " > " : " < ") + tuple(placeholders());
        String direction = forwards ? "" : " desc";
        String total = page.total()
                ? "(select count(*) from %s x where %s)".formatted(entity.getSimpleName(), conditions.hql())
                : "0";
        TypedQuery<Object[]> query = database.createQuery(
                "select x, %s, %s from %s x where %s and %s order by %s"
                        .formatted(
                                total,
                                String.join(", ", keys),
                                entity.getSimpleName(),
                                conditions.hql(),
                                after,
                                keys.stream().map(k -> k + direction).collect(joining(", "))),
                Object[].class);
        conditions.bind(query);
        if (position != null) {
            List<String> values = Positions.read(position, order(), keys.size());
            for (int i = 0; i < values.size(); i++) {
                query.setParameter("k" + i, values.get(i));
            }
        }
        return slice(query.setMaxResults(page.size() + 1).getResultList(), database, conditions, page);
    }

    private Slice<R> slice(List<Object[]> found, EntityManager database, Conditions conditions, Page page) {
        boolean forwards = page.from() == Page.From.START;
        boolean more = found.size() > page.size();
        List<Slice.Item<R>> items = new ArrayList<>();
        for (Object[] row : found.subList(0, Math.min(found.size(), page.size()))) {
            R value = entity.cast(row[0]);
            items.add(new Slice.Item<>(value, Positions.of(order(), keysOf(row))));
        }
        if (!forwards) {
            Collections.reverse(items);
        }
        boolean elsewhere = page.position() != null;
        OptionalLong total = OptionalLong.empty();
        if (page.total()) {
            total = OptionalLong.of(
                    found.isEmpty() ? count(database, conditions, elsewhere) : ((Number) found.get(0)[1]).longValue());
        }
        return new Slice<>(items, forwards ? elsewhere : more, forwards ? more : elsewhere, total);
    }

    /** Where a page is empty there is no row to carry the total. */
    private long count(EntityManager database, Conditions conditions, boolean elsewhere) {
        if (!elsewhere) {
            return 0;
        }
        TypedQuery<Long> query = database.createQuery(
                "select count(*) from %s x where %s".formatted(entity.getSimpleName(), conditions.hql()), Long.class);
        conditions.bind(query);
        return query.getSingleResult();
    }

    private String order() {
        return direction == SortDirection.ASCENDING ? name : name + " descending";
    }

    private List<String> keysOf(Object[] row) {
        return Arrays.stream(row, BEFORE_KEYS, row.length).map(String::valueOf).toList();
    }

    private List<String> placeholders() {
        return IntStream.range(0, keys.size()).mapToObj(i -> ":k" + i).toList();
    }

    private static String tuple(List<String> values) {
        return values.size() == 1 ? values.get(0) : "(" + String.join(", ", values) + ")";
    }
}
