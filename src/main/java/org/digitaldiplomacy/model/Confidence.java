package org.digitaldiplomacy.model;

/** How sure those who attribute an incident say they are. */
public enum Confidence {
    LOW,
    MODERATE,
    HIGH
}
