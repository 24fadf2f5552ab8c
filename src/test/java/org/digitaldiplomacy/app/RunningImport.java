package org.digitaldiplomacy.app;

/** An import under way in a process of its own, which ends with it. */
interface RunningImport extends AutoCloseable {

    /** Ends the process without a chance to close anything. */
    void kill() throws InterruptedException;

    /** Waits for the end. Whether whoever sent the rows was told that they are in. */
    boolean isAcknowledged() throws InterruptedException;

    @Override
    void close() throws InterruptedException;
}
