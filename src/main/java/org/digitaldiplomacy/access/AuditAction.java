package org.digitaldiplomacy.access;

import org.digitaldiplomacy.model.Meaning;

/** Audited action. */
@Meaning("Action that the audit trail keeps.")
public enum AuditAction {
    @Meaning("Rows came in, or were refused.")
    IMPORT,

    @Meaning("A token was made.")
    TOKEN_CREATED,

    @Meaning("A token was taken back.")
    TOKEN_REVOKED,

    @Meaning("An edition was published.")
    EDITION_PUBLISHED,

    @Meaning("Old measurements of accounts were summed up and taken out.")
    METRICS_RETIRED
}
