package org.digitaldiplomacy.cli;

import java.io.PrintWriter;

/** Says how far the work came, where the process is told to end in the middle of it, such as with Ctrl-C. */
final class Interruption implements AutoCloseable {

    private final Thread goodbye;

    Interruption(ProgressBar progress, PrintWriter err) {
        goodbye = new Thread(() -> {
            progress.close();
            err.println("cancelled after " + progress.reached());
            err.flush();
        });
        Runtime.getRuntime().addShutdownHook(goodbye);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(goodbye);
        } catch (IllegalStateException e) {
            // the process is ending already, and the goodbye is being said
        }
    }
}
