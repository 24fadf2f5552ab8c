package org.digitaldiplomacy.graphql.query;

import org.digitaldiplomacy.graphql.execution.Refused;
import org.jspecify.annotations.Nullable;

/** Checks of arguments that come in pairs, or that lie within limits. */
final class Bounds {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private Bounds() {}

    /**
     * Nothing lies between a lower end and an upper one below it.
     *
     * @throws org.digitaldiplomacy.graphql.execution.Refused where both are given and the lower is above the upper
     */
    static <T extends Comparable<? super T>> void requireOrder(
            String low, @Nullable T least, String high, @Nullable T most) {
        if (least != null && most != null && least.compareTo(most) > 0) {
            throw Refused.argument(low, least, "at most " + high + ", which is " + most);
        }
    }

    /** @throws org.digitaldiplomacy.graphql.execution.Refused where one is no year that data could be of, or none lies between */
    static void requireYears(@Nullable Integer from, @Nullable Integer to) {
        requireYear("from", from);
        requireYear("to", to);
        requireOrder("from", from, "to", to);
    }

    /** @throws org.digitaldiplomacy.graphql.execution.Refused where one is no rank, or none lies between */
    static void requireRanks(@Nullable Integer least, @Nullable Integer most) {
        requireRank("rankAtLeast", least);
        requireRank("rankAtMost", most);
        requireOrder("rankAtLeast", least, "rankAtMost", most);
    }

    private static void requireRank(String argument, @Nullable Integer rank) {
        if (rank != null && rank < 1) {
            throw Refused.argument(argument, rank, "a rank from 1 on");
        }
    }

    /** @throws org.digitaldiplomacy.graphql.execution.Refused where it is no year that data could be of */
    static void requireYear(String argument, @Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw Refused.argument(argument, year, "a year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }
}
