package org.digitaldiplomacy.scoring;

/** One number or the reason why there is none. */
public sealed interface Cell {

    /** A finite number. */
    record Known(double value) implements Cell {
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a known value must be finite, found " + value);
            }
        }
    }

    /** No number, and why. */
    record Missing(Reason reason) implements Cell {}

    static Cell of(double value) {
        return new Known(value);
    }

    static Cell missing(Reason reason) {
        return new Missing(reason);
    }
}
