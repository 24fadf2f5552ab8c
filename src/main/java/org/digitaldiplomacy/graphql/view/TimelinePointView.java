package org.digitaldiplomacy.graphql.view;

import java.time.LocalDate;
import org.digitaldiplomacy.port.Timelines.TimelinePoint;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

@Name("TimelinePoint")
@Description("Measurements within an interval; intervals without a measurement are left out.")
public record TimelinePointView(
        @Description("The interval's first day.") LocalDate start,

        @Description("The last running totals within it, or the sum of the counts of periods that end in it.")
        double value,

        @Description("Whether the value is of running totals; what is measured both ways gives running totals.")
        boolean runningTotal,

        @Description("How many accounts were measured. Where it changes from point to point, so does what is summed.")
        int accounts,

        @Description("The first day that the value stands on.")
        LocalDate from,

        @Description("The last day that the value stands on.")
        LocalDate to) {

    public static TimelinePointView of(TimelinePoint p) {
        return new TimelinePointView(p.start(), p.value(), p.isRunningTotal(), p.accounts(), p.from(), p.to());
    }
}
