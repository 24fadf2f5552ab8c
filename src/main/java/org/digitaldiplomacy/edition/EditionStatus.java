package org.digitaldiplomacy.edition;

import org.digitaldiplomacy.model.Meaning;

/** How far an edition has come. A published one that a later revision replaced stays published. */
@Meaning("How far an edition has come.")
public enum EditionStatus {
    @Meaning("Built, not yet looked at.")
    DRAFT,

    @Meaning("Being looked at.")
    REVIEW,

    @Meaning("Published: it never changes again.")
    PUBLISHED
}
