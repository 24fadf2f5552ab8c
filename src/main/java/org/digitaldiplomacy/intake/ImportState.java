package org.digitaldiplomacy.intake;

import org.digitaldiplomacy.model.Meaning;

/** How far an import is. */
@Meaning("How far an import is.")
public enum ImportState {
    @Meaning("It reads or writes.")
    RUNNING,

    @Meaning("It is committed; a dry run is checked to the end.")
    DONE,

    @Meaning("Its rows are wrong, and nothing came in.")
    REFUSED,

    @Meaning("Something broke on the way, and nothing came in.")
    FAILED,

    @Meaning("The process or the database that ran it ended, and nothing came in.")
    INTERRUPTED
}
