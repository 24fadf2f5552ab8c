package org.digitaldiplomacy.model;

/** Kind of action on a treaty. */
public enum TreatyActionKind {
    SIGNED,
    RATIFIED,
    ACCEDED,
    WITHDRAWN
}
