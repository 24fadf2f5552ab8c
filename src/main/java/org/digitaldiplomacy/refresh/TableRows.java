package org.digitaldiplomacy.refresh;

import java.util.List;
import java.util.function.Predicate;

/**
 * Rows for one table. A row with the key of a held one takes its place.
 *
 * @param table such as {@code observations}
 * @param part file for rows that have no held ones beside them, for a table in several files: {@code un-egov}
 * @param concerns held rows that the publisher's new rows stand for; what is fetched is measured against them
 * @param gone what becomes of a row that it concerns and the publisher no longer has
 */
public record TableRows(String table, String part, Predicate<Row> concerns, Gone gone, List<Row> rows) {

    /** Whether rows go when their publisher drops them. */
    public enum Gone {
        LEAVES,
        /** For rows that others refer to, and for those that further sources confirm. */
        STAYS
    }

    public TableRows {
        rows = List.copyOf(rows);
    }
}
