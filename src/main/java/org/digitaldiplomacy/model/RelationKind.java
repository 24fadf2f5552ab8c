package org.digitaldiplomacy.model;

/** How one institution's accounts relate to another's. */
public enum RelationKind {
    /** They follow it: a state on a day. */
    FOLLOWS,
    /** They name it in posts: counted over a period. */
    MENTIONS
}
