package org.digitaldiplomacy.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import org.digitaldiplomacy.model.IncidentKind;

/**
 * When something happened to a country, or to one of its institutions.
 *
 * @param date as ISO 8601, to the precision that is known: {@code 2024-05-17}, {@code 2024-05} or {@code 2024}
 */
public record DatedIncident(IncidentKind kind, String date) {

    /** The first day on which it may have happened. */
    LocalDate earliest() {
        return LocalDate.parse(date + "YYYY-01-01".substring(date.length()));
    }

    /** The last day on which it may have happened. */
    LocalDate latest() {
        return switch (date.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
        };
    }

    /** Whether it happened within the window for certain. */
    boolean isWithin(Window window) {
        return window.holds(earliest()) && window.holds(latest());
    }
}
