package org.digitaldiplomacy.port;

/** A position that the list asked for never gave out: made up, damaged, or of another order. */
public final class UnknownPosition extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnknownPosition(Position found, String expected) {
        super("expected a position " + expected + ", found '" + found.value() + "'");
    }
}
