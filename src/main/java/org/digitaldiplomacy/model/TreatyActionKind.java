package org.digitaldiplomacy.model;

/** Kind of action on a treaty. */
@Meaning("Kind of action on a treaty.")
public enum TreatyActionKind {
    @Meaning("It signed.")
    SIGNED,

    @Meaning("It ratified.")
    RATIFIED,

    @Meaning("It acceded.")
    ACCEDED,

    @Meaning("It withdrew.")
    WITHDRAWN
}
