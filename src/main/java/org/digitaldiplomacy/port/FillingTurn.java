package org.digitaldiplomacy.port;

/** Lets one process at a time fill the database, so that two that start together on an empty one load it once. */
public interface FillingTurn {

    /** Waits for the turn, works, and passes it on. A process that dies passes it on as well. */
    void take(Runnable work);
}
