package org.digitaldiplomacy.port;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reach of the data over a list of institutions or of accounts.
 *
 * @param countries that its items belong to
 * @param withAccounts how many institutions in it have an account, or how many institutions run its accounts
 * @param measured how many of its items were measured at all
 * @param oldest day of the oldest among the latest measurements of its items; null where none was measured
 * @param newest day of the newest; null where none was measured
 */
public record ListCoverage(
        int countries,
        int withAccounts,
        int measured,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest) {}
