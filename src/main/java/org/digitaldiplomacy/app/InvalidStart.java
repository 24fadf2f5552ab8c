package org.digitaldiplomacy.app;

/** The service cannot start on what it was given; the message says to a person what is wrong with it. */
final class InvalidStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidStart(String message) {
        super(message);
    }
}
