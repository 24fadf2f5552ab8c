package org.digitaldiplomacy.app;

/** There is no database to work on. The message says what is wrong where, and what the person starting it can do. */
final class DatabaseStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseStartException(String message) {
        super(message);
    }

    DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
