package org.digitaldiplomacy.intake;

/** How far an import is. */
public enum ImportState {
    RUNNING,
    /** Committed; or, of a dry run, checked to the end. */
    DONE,
    /** Its rows are wrong, and nothing came in. */
    REFUSED,
    /** Something broke on the way, and nothing came in. */
    FAILED,
    /** The process or the database that ran it ended, and nothing came in. */
    INTERRUPTED
}
