package org.digitaldiplomacy.measure;

import java.time.LocalDate;
import java.util.List;

/** A value with what it stands on, or the reason why there is none. */
public sealed interface Figure {

    /**
     * A value.
     *
     * @param accounts how many accounts it stands on
     * @param from the first day that it stands on
     * @param to the last day that it stands on
     * @param parts what it is made of, the largest first; empty where it has no parts
     */
    record Known(double value, int accounts, LocalDate from, LocalDate to, List<Part> parts) implements Figure {

        public Known {
            parts = List.copyOf(parts);
        }
    }

    /** No value. A missing figure is not zero. */
    record Missing(Reason reason, String sentence) implements Figure {}

    /**
     * A part of a whole.
     *
     * @param share of the whole, 0 to 1
     */
    record Part(String name, double share) {}

    /** Why there is no value. */
    enum Reason {
        /** There is no account. */
        NO_ACCOUNT,
        /** No account has the measurements that it takes. */
        NOT_MEASURED,
        /** Denominator of zero. */
        NO_DENOMINATOR,
        /** The window has no two halves to compare. */
        NO_HALVES
    }
}
