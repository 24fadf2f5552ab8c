package org.digitaldiplomacy.edition;

/** Which way an ordered list runs. */
public enum SortDirection {
    ASCENDING,
    DESCENDING
}
