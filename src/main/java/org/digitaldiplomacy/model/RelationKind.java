package org.digitaldiplomacy.model;

/** How one institution's accounts relate to another's. */
@Meaning("How one institution's accounts relate to another's.")
public enum RelationKind {
    @Meaning("They follow it: so on a day.")
    FOLLOWS,

    @Meaning("They name it in posts: counted over a period.")
    MENTIONS
}
