package org.digitaldiplomacy.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.digitaldiplomacy.model.AccountMetric;
import org.digitaldiplomacy.model.MetricId;

/**
 * Measurements of one metric of one account within a window, summed up; running totals and counts of periods apart.
 *
 * @param half of the window
 * @param firstDate the first day of measurement, or the first day of the first period
 * @param firstValue the first running total; of counts it says nothing
 * @param lastDate the last day of measurement, or the last day of the last period
 * @param lastValue the last running total; of counts it says nothing
 * @param sum of the counts; of running totals it says nothing
 * @param days of the periods together; of running totals the days of measurement
 */
public record Tally(
        MetricId metric,
        boolean isRunningTotal,
        Half half,
        LocalDate firstDate,
        double firstValue,
        LocalDate lastDate,
        double lastValue,
        double sum,
        long days) {

    /** Of a window; what lies in a window without a middle is early. */
    public enum Half {
        EARLY,
        LATE
    }

    /** Of measurements of one account, one metric and one kind, at least one of them. */
    public static Tally of(Half half, List<AccountMetric> measurements) {
        List<AccountMetric> inOrder = measurements.stream()
                .sorted(Comparator.comparing(AccountMetric::date).thenComparing(Tally::start))
                .toList();
        AccountMetric first = inOrder.get(0);
        AccountMetric last = inOrder.get(inOrder.size() - 1);
        return new Tally(
                first.metric(),
                first.periodStart() == null,
                half,
                inOrder.stream()
                        .map(Tally::start)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                first.value(),
                last.date(),
                last.value(),
                Sums.of(inOrder, AccountMetric::value),
                inOrder.stream()
                        .mapToLong(m -> ChronoUnit.DAYS.between(start(m), m.date()) + 1)
                        .sum());
    }

    private static LocalDate start(AccountMetric m) {
        LocalDate start = m.periodStart();
        return start == null ? m.date() : start;
    }

    /** The two halves together. */
    Tally and(Tally later) {
        return half == Half.LATE
                ? later.and(this)
                : new Tally(
                        metric,
                        isRunningTotal,
                        half,
                        firstDate,
                        firstValue,
                        later.lastDate,
                        later.lastValue,
                        sum + later.sum,
                        days + later.days);
    }

    double change() {
        return lastValue - firstValue;
    }

    /** Days from the first measurement to the last. */
    long span() {
        return ChronoUnit.DAYS.between(firstDate, lastDate);
    }
}
