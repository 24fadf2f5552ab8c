package org.digitaldiplomacy.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.model.IndicatorKind;
import org.jspecify.annotations.Nullable;

/**
 * How many incidents are listed that hit a country or one of its institutions. Where none is listed the count is missing,
 * since nobody lists all of them, unless the list is said to be complete.
 *
 * @param of which kind; all kinds where null
 * @param isComplete whether no incident listed means none at all
 */
record IncidentCount(@Nullable IncidentKind of, boolean isComplete) implements CountryMeasure {

    @Override
    public Measure.Description description() {
        String kind = of == null ? "" : of.name().toLowerCase(Locale.ROOT);
        return new Measure.Description(
                of == null ? "incidents" : "incidents-" + kind.replace('_', '-'),
                "incidents",
                of == null
                        ? "Listed incidents of all kinds that hit the state or one of its institutions."
                        : "Listed incidents of the kind " + kind.replace('_', ' ')
                                + " that hit the state or one of its institutions.",
                "number of incidents whose date lies within the window",
                List.of());
    }

    @Override
    public IndicatorKind kind() {
        return new IndicatorKind("CYBER");
    }

    /** @throws IllegalArgumentException where a complete list has nothing in a window with an open end */
    @Override
    public Figure of(MeasuredCountry country, Window window) {
        List<DatedIncident> counted = country.incidents().stream()
                .filter(incident -> of == null || incident.kind() == of)
                .filter(incident -> incident.isWithin(window))
                .toList();
        if (!counted.isEmpty()) {
            return new Figure.Known(
                    counted.size(),
                    0,
                    counted.stream()
                            .map(incident -> incident.date().earliest())
                            .min(Comparator.naturalOrder())
                            .orElseThrow(),
                    counted.stream()
                            .map(incident -> incident.date().latest())
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    List.of());
        }
        return isComplete
                ? none(window)
                : new Figure.Missing(
                        Figure.Reason.NOT_MEASURED, "No incident is listed, which does not mean that there was none.");
    }

    private static Figure none(Window window) {
        if (window.from() == null || window.to() == null) {
            throw new IllegalArgumentException("found an open window, expected one with both ends");
        }
        LocalDate first = window.from().atDay(1);
        return new Figure.Known(0, 0, first, window.to().atEndOfMonth(), List.of());
    }
}
