package org.digitaldiplomacy.port;

import java.util.List;

/** Takes measurements of accounts of years long past out of what is read. Their months and the latest figures stay. */
public interface MetricRetention {

    /** The years before this one that hold measurements or may take some in, ascending. */
    List<Integer> yearsBefore(int year);

    /**
     * Retires the measurements of a year; new ones of it are refused from then on. All or nothing, and an entry of the
     * audit trail.
     *
     * @param isDropped whether they are gone for good, instead of lying in a table of their own
     * @return what became of them, in words
     */
    String retire(int year, boolean isDropped);
}
