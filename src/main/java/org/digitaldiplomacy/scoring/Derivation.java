package org.digitaldiplomacy.scoring;

import java.util.List;

/** Makes an indicator's value for one unit out of that unit's own observations. */
public sealed interface Derivation extends Step {

    /** Picks from a time series; the first step of every indicator. */
    non-sealed interface Selection extends Derivation {

        /**
         * @param column what the series is called, for reasons
         * @param series oldest first; may be empty, may hold years after {@code asOf}, which do not count
         */
        Selected select(String column, List<Datum> series, int asOf);
    }

    /** Works on a value that was picked, with the unit's other columns at hand. */
    non-sealed interface Transformation extends Derivation {

        /** The other columns that it reads. */
        default List<String> columns() {
            return List.of();
        }

        /**
         * The same transformation with what it takes from all units at hand, such as their median; itself where it looks at
         * one unit alone.
         *
         * @param units that take part, in their order
         */
        default Transformation among(List<Subject> units) {
            return this;
        }

        /** @param x the value so far, missing or not */
        Cell transform(Cell x, Row row);

        /** How the value comes about, step by step; empty where there is nothing to tell beyond the name. */
        default List<Working> workings(Cell x, Row row) {
            return List.of();
        }
    }

    /**
     * A unit in the middle of its derivation.
     *
     * @param x the value so far, missing or not
     */
    record Subject(Cell x, Row row) {}

    /** The same unit: its other columns, picked by the indicator's own selection, and its groups. */
    @FunctionalInterface
    interface Row {
        Cell value(String column);

        /** Whether the unit belongs to a group of the data, of whatever kind. */
        default boolean isIn(String group) {
            return false;
        }
    }
}
