package org.digitaldiplomacy.cli;

/** The input is refused; the message says to a person what is wrong with it. */
final class RefusedInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedInput(String message) {
        super(message);
    }
}
