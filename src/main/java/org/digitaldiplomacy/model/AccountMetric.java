package org.digitaldiplomacy.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated measurement of an account.
 *
 * @param periodStart the first day of the period that a count covers; missing for a running total
 * @param date the day of measurement, or the last day of the period
 * @param rounded whether the source gives a rounded figure
 * @param earliest the first day on which a running total may have been measured, where the source does not tell the day;
 *     the last one is {@code date}
 */
public record AccountMetric(
        AccountKey account,
        MetricId metric,
        @Nullable LocalDate periodStart,
        LocalDate date,
        double value,
        boolean rounded,
        SourceId source,
        @Nullable LocalDate earliest) {

    public AccountMetric {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a metric's value must be finite, found " + value + " for " + account);
        }
    }
}
