package org.digitaldiplomacy.port;

/** Which way an ordered list runs. */
public enum SortDirection {
    ASCENDING,
    DESCENDING
}
