package org.digitaldiplomacy.ingest.table;

/** Unit of an account metric, which says which values make sense. */
public enum MetricUnit {
    /** Whole number from 0. */
    COUNT("a whole number: it is a count") {
        @Override
        boolean fits(double value) {
            return value == StrictMath.rint(value);
        }
    },
    /** Yes or no, as 1 or 0. */
    FLAG("1 for yes or 0 for no") {
        @Override
        boolean fits(double value) {
            return value == 0 || value == 1;
        }
    },
    /** Any number from 0; the unit of metrics that a package adds by their name alone. */
    NUMBER("a number from 0") {
        @Override
        boolean fits(double value) {
            return true;
        }
    };

    private final String expected;

    MetricUnit(String expected) {
        this.expected = expected;
    }

    /** Whether the value, which is not negative, makes sense in this unit. */
    abstract boolean fits(double value);

    /** Description of the values that fit, for messages. */
    String expected() {
        return expected;
    }
}
