package org.digitaldiplomacy.ingest.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.digitaldiplomacy.model.PartialDate;

/** The formats of years and dates, none of them in the future. */
final class Calendar {

    private static final int FIRST_YEAR = 1900;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final LocalDate today;
    private final Map<String, LocalDate> known = new HashMap<>();

    Calendar(LocalDate today) {
        this.today = today;
    }

    /** A year, at most the next one. */
    Format<Integer> year() {
        int last = today.getYear() + 1;
        return Format.of("a whole year from " + FIRST_YEAR + " to " + last, text -> Optional.of(text)
                .filter(t -> YEAR.matcher(t).matches())
                .map(Integer::valueOf)
                .filter(year -> year >= FIRST_YEAR && year <= last));
    }

    /** A date in that year or later; where none is told, in the first one that any date may be of. */
    Format<LocalDate> dateSince(double year) {
        int firstYear = (int) Math.max(FIRST_YEAR, year);
        return Format.of("a date from " + firstYear + "-01-01 to " + today + ", written like these", text -> past(text)
                .filter(date -> date.getYear() >= firstYear));
    }

    /** A date to the precision that is known: year, month or day. */
    Format<PartialDate> partialDate() {
        return Format.of(
                "a date, month or year from " + FIRST_YEAR + " to " + today
                        + ", written like 2025-10-25, 2025-10 or 2025",
                this::pastPart);
    }

    private Optional<PartialDate> pastPart(String text) {
        try {
            return Optional.of(new PartialDate(text)).filter(date -> isPast(date.earliest()));
        } catch (IllegalArgumentException | DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private boolean isPast(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && !date.isAfter(today);
    }

    private Optional<LocalDate> past(String text) {
        LocalDate seen = known.get(text);
        if (seen != null) {
            return Optional.of(seen);
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (!DAY.matcher(text).matches() || !isPast(date)) {
                return Optional.empty();
            }
            known.put(text, date);
            return Optional.of(date);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
