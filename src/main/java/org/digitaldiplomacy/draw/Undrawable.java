package org.digitaldiplomacy.draw;

/** A drawing that cannot be made as asked. The message is a sentence for whoever asked: what was found, and expected. */
public final class Undrawable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Undrawable(String message) {
        super(message, null, false, false);
    }
}
