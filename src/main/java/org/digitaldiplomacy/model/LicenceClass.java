package org.digitaldiplomacy.model;

/** Duty that a source's licence puts on those who pass its values on. */
public enum LicenceClass {
    /** Attribution only. */
    OPEN,
    /** Attribution, and the same licence for what is derived. */
    SA,
    /** The publisher's own terms: facts with attribution; a user may leave these sources out. */
    TERMS
}
