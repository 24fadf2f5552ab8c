package org.digitaldiplomacy.access;

import org.digitaldiplomacy.model.Meaning;

/** Result of an audited action. */
@Meaning("Result of an action that the audit trail keeps.")
public enum AuditOutcome {
    @Meaning("It was done.")
    DONE,

    @Meaning("It was refused, and nothing changed.")
    REFUSED,

    @Meaning("Something broke on the way, and nothing changed.")
    FAILED
}
