package org.digitaldiplomacy.app;

import java.util.concurrent.Callable;

/**
 * An import under way.
 *
 * @param process that imports, and ends with it
 * @param acknowledgement waits for the end, and tells whether whoever sent the rows was told that they are in
 */
record RunningImport(Process process, Callable<Boolean> acknowledgement) implements AutoCloseable {

    /** Ends the process without a chance to close anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean isAcknowledged() throws Exception {
        return acknowledgement.call();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
