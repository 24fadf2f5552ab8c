package org.digitaldiplomacy.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date to the precision that is known, as ISO 8601 writes it: {@code 2024-05-17}, {@code 2024-05} or {@code 2024}.
 * {@link IllegalArgumentException} for another form, {@link java.time.DateTimeException} for a day that no calendar has.
 */
public record PartialDate(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    public PartialDate {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "PartialDate expects the form 2024-05-17, 2024-05 or 2024, found '" + value + "'");
        }
        LocalDate unused = earliest(value);
    }

    /** The first day that it may be. */
    public LocalDate earliest() {
        return earliest(value);
    }

    /** The last day that it may be. */
    public LocalDate latest() {
        return switch (value.length()) {
            case YEAR -> LocalDate.of(Integer.parseInt(value), 12, 31);
            case MONTH -> YearMonth.parse(value).atEndOfMonth();
            default -> earliest();
        };
    }

    private static LocalDate earliest(String value) {
        return LocalDate.parse(value + "YYYY-01-01".substring(value.length()));
    }

    @Override
    public String toString() {
        return value;
    }
}
