package org.digitaldiplomacy.model;

/** Duty that a source's licence puts on those who pass its values on. */
@Meaning("Duty that a source's licence puts on those who pass its values on.")
public enum LicenceClass {
    @Meaning("Attribution only.")
    OPEN,

    @Meaning("Attribution, and the same licence for what is derived.")
    SA,

    @Meaning("The publisher's own terms: facts, with attribution.")
    TERMS
}
