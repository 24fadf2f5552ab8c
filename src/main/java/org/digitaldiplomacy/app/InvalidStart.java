package org.digitaldiplomacy.app;

import io.quarkus.runtime.PreventFurtherStepsException;

/**
 * The service cannot start on what it was given; the message says to a person what is wrong with it. The cause is what Quarkus
 * shows by its message alone, without a stack trace.
 */
final class InvalidStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidStart(String message) {
        super(message, new PreventFurtherStepsException(message, 1));
    }
}
