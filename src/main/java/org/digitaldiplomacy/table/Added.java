package org.digitaldiplomacy.table;

import java.util.List;
import java.util.Optional;

/**
 * Column that a download has beside the table's own, since it follows from them. A file that comes in may bring it; it is
 * never kept.
 */
public sealed interface Added extends Shown {

    @Override
    default Optional<Table<?>> reference() {
        return Optional.empty();
    }

    /** Name of the country that the column has the code of. */
    record Label(String shown, String words, String of) implements Added {
        @Override
        public Kind kind() {
            return Kind.LINE;
        }

        @Override
        public List<String> values() {
            return List.of();
        }
    }

    /**
     * Column of a row that this one refers to.
     *
     * @param path columns that refer from one table to the next, or the noun of what a key of several columns names
     * @param column at the end of the path
     */
    record Through(String shown, String words, List<String> path, Column column) implements Added {
        @Override
        public Kind kind() {
            return column.kind();
        }

        @Override
        public List<String> values() {
            return column.values();
        }

        @Override
        public Optional<Table<?>> reference() {
            return column.reference();
        }
    }

    /**
     * Values of a column of the rows that refer to this one, with a space between.
     *
     * @param of the referring column
     */
    record Gathered(String shown, String words, Table<?> from, String column, String of) implements Added {
        @Override
        public Kind kind() {
            return Kind.LINE;
        }

        @Override
        public List<String> values() {
            return List.of();
        }
    }

    /** Whether the value is left out for its publisher's terms. */
    record Withheld(String shown, String words) implements Added {
        @Override
        public Kind kind() {
            return Kind.FLAG;
        }

        @Override
        public List<String> values() {
            return List.of("true", "false");
        }
    }
}
