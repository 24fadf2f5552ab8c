package org.digitaldiplomacy.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.digitaldiplomacy.measure.Tally.Half;
import org.jspecify.annotations.Nullable;

/** The months that measures look at, both ends included. Null leaves an end open. */
public record Window(@Nullable YearMonth from, @Nullable YearMonth to) {

    public static final Window ALL = new Window(null, null);

    public Window {
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("a window must not end before it begins, found " + from + " to " + to);
        }
    }

    /** The months in which these days lie. */
    public static Window of(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Window(from == null ? null : YearMonth.from(from), to == null ? null : YearMonth.from(to));
    }

    public static Window year(int year) {
        return new Window(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** Whether the month of this day is among them. */
    public boolean holds(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return (from == null || !month.isBefore(from)) && (to == null || !month.isAfter(to));
    }

    /** The half in which this day lies. */
    public Half half(LocalDate day) {
        return middle().filter(middle -> !YearMonth.from(day).isBefore(middle)).isPresent() ? Half.LATE : Half.EARLY;
    }

    /** The first month of the second half; of an odd number of months the second half has one more. */
    public Optional<YearMonth> middle() {
        if (from == null || to == null || from.equals(to)) {
            return Optional.empty();
        }
        return Optional.of(from.plusMonths((ChronoUnit.MONTHS.between(from, to) + 1) / 2));
    }
}
