package org.digitaldiplomacy.port;

import org.digitaldiplomacy.model.Meaning;

/** How far apart the points of a timeline are. Weeks begin on Monday. */
@Meaning("How far apart the points of a timeline are.")
public enum TimeInterval {
    @Meaning("Every day.")
    DAY,

    @Meaning("Every week, from Monday.")
    WEEK,

    @Meaning("Every month.")
    MONTH,

    @Meaning("Every quarter of a year.")
    QUARTER,

    @Meaning("Every year.")
    YEAR
}
