package org.digitaldiplomacy.model;

/** What a state did about a treaty. */
public enum TreatyActionKind {
    SIGNED,
    RATIFIED,
    ACCEDED,
    WITHDRAWN
}
