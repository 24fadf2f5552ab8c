package org.digitaldiplomacy.port;

/** How far apart the points of a timeline are. Weeks begin on Monday. */
public enum Interval {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
