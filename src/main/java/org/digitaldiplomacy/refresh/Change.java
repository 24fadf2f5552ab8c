package org.digitaldiplomacy.refresh;

/**
 * A row that the new version has otherwise.
 *
 * @param group its indicator, or its table
 * @param name the columns that name it
 * @param before the value, or the whole row for tables without one; empty where it is new
 * @param after empty where it is gone
 */
public record Change(Kind kind, String table, String group, String name, String before, String after) {

    /** How a row differs. */
    public enum Kind {
        ADDED,
        CHANGED,
        GONE,
        /** Read anew with the same value. */
        CONFIRMED
    }
}
