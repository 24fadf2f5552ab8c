package org.digitaldiplomacy.edition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole tables, read row by row, so that their length costs no memory. */
public interface Extracts {

    /**
     * Reads the rows in the table's own order.
     *
     * @throws IOException where the rows were not taken; reading ends then
     */
    void read(Extract extract, Rows rows) throws IOException;

    /** Writes the rows as CSV with a header, faster than they could be read. */
    void writeCsv(Extract extract, OutputStream out) throws IOException;

    /** Distinct values of the extract's only column, without gaps, in their order. */
    List<String> values(Extract extract);

    /** Whether there are more rows than so many; found without reading on beyond them. */
    boolean isLongerThan(Extract extract, long rows);

    /**
     * Table to read and its filters.
     *
     * @param table by its name in addresses
     * @param scope where the rows are from
     * @param withholding whether values of sources with terms of their own are left out
     */
    record Extract(String table, Scope scope, List<String> columns, List<Condition> conditions, boolean withholding) {

        public Extract {
            columns = List.copyOf(columns);
            conditions = List.copyOf(conditions);
        }
    }

    /** Origin of a table's rows. */
    sealed interface Scope {

        /** The data as it is now. */
        Scope NOW = new Now();

        /** All revisions of all editions that were published. */
        Scope HISTORY = new History();

        /** The data as it is now: {@link #NOW}. */
        record Now() implements Scope {}

        /** One edition. */
        record Of(EditionId edition) implements Scope {}

        /** All revisions of all editions that were published: {@link #HISTORY}. */
        record History() implements Scope {}
    }

    /** Which rows are read: those whose column compares so with one of the values. */
    record Condition(String column, Comparison comparison, List<String> values) {

        public Condition {
            values = List.copyOf(values);
        }
    }

    /** How a column is compared with values. */
    enum Comparison {
        IS,
        HOLDS,
        FROM,
        TO
    }

    /** Takes one row after another. */
    @FunctionalInterface
    interface Rows {
        /** @param cells in the order of the columns; numbers read back as the same numbers; null where there is none */
        void row(@Nullable String[] cells) throws IOException;
    }
}
