package org.digitaldiplomacy.model;

/** How sure those who attribute an incident say they are. */
@Meaning("How sure those who attribute an incident say they are.")
public enum Confidence {
    @Meaning("One of several explanations.")
    LOW,

    @Meaning("The likely explanation.")
    MODERATE,

    @Meaning("Said without reserve.")
    HIGH
}
