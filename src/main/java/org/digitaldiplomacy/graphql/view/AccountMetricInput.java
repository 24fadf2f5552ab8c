package org.digitaldiplomacy.graphql.view;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("AccountMetricInput")
@Description("A dated measurement of an account. Account, metric, date and the beginning of the period name it.")
public record AccountMetricInput(
        @Description("The account's platform: x.") String platform,
        @Description("The account's handle, in any case.") String handle,
        @Description("Metric: followers, posts.") String metric,

        @Description("The first day of the period that a count covers; leave it out for a running total.") @Nullable
        LocalDate periodStart,

        @Description("The day of measurement, or the last day of the period.")
        LocalDate date,

        @Description("The figure.") double value,

        @Description("Whether the source gives a rounded figure.")
        boolean rounded,

        @Description("The source, by its key.") String source,

        @Description(
                "The first day that a running total may have been measured on, where the source does not tell the day; the last one is the date.")
        @Nullable
        LocalDate earliest) {}
