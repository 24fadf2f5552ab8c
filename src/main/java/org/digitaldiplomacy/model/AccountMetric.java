package org.digitaldiplomacy.model;

import java.time.LocalDate;
import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** One dated measurement of an account. */
public record AccountMetric(
        AccountKey account,

        @Described(value = "such as followers", form = Form.VOCABULARY)
        MetricId metric,

        @Described(value = "first day of the period that a count covers; a gap for a running total", least = 1990)
        @Nullable
        LocalDate periodStart,

        @Described(value = "of the measurement, or the last day of the period", least = 1990)
        LocalDate date,

        @Described(value = "a count; a gap where it is withheld", least = 0)
        double value,

        @Described("whether the source gives a rounded figure")
        boolean rounded,

        @Described("see sources") SourceId source,

        @Described(
                value = "first day that a running total may be of, up to the date, where the source tells no day",
                least = 1990,
                later = true)
        @Nullable
        LocalDate earliest) {

    public AccountMetric {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a metric's value must be finite, found " + value + " for " + account);
        }
    }
}
