package org.digitaldiplomacy.store;

import java.sql.SQLException;

/** The database refused a statement, or could not be reached. */
final class DatabaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** The five characters by which SQL names the failure, empty where there are none. */
    String state() {
        return getCause() instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    }
}
