package org.digitaldiplomacy.edition;

/** How far an edition has come. A published one that a later revision replaced stays published. */
public enum EditionStatus {
    DRAFT,
    REVIEW,
    PUBLISHED
}
