package org.digitaldiplomacy.port;

/** Work was given up because it took too long. */
public final class DeadlinePassed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadlinePassed() {
        super("the deadline is passed", null, false, false);
    }
}
