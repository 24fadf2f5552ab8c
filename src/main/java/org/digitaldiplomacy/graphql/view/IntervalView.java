package org.digitaldiplomacy.graphql.view;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;

/** How far apart the points of a timeline are. */
@Name("Interval")
@Description("How far apart the points of a timeline are.")
public enum IntervalView {
    @Description("Every day.")
    DAY,

    @Description("Every week, from Monday.")
    WEEK,

    @Description("Every month.")
    MONTH,

    @Description("Every quarter of a year.")
    QUARTER,

    @Description("Every year.")
    YEAR
}
