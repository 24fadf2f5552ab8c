package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.digitaldiplomacy.model.AccountMetric;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;

@Name("AccountMetric")
@Description("One dated measurement of an account.")
public record AccountMetricView(
        @Ignore AccountMetric model,
        @Description("The metric.") MetricView metric,
        @Description("The figure.") double value,

        @Description("The day of measurement, or the last day of the period.")
        LocalDate date,

        @Description("The first day of the period that a count covers; missing for a running total.") @Nullable
        LocalDate periodStart,

        @Description("Whether the source gives a rounded figure.")
        boolean rounded,

        @Description(
                "The first day that a running total may have been measured on, where the source does not tell the day; the last one is the date.")
        @Nullable
        LocalDate earliest) {
    public static AccountMetricView of(AccountMetric m) {
        return new AccountMetricView(
                m, MetricView.of(m.metric()), m.value(), m.date(), m.periodStart(), m.rounded(), m.earliest());
    }
}
