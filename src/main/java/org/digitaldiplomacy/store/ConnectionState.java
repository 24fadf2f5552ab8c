package org.digitaldiplomacy.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PSQLState;

/**
 * Keeps connections in an unknown protocol state out of the pool. An answer that was not read to its end would be taken
 * for that to the next question, so such a connection is closed: the server then ends what it was doing, and the pool,
 * which resets each connection at its return, finds it closed and drops it.
 */
final class ConnectionState {

    private ConnectionState() {}

    /** Closes the physical connection at once, without a word to the server. */
    static void discard(Connection connection) throws SQLException {
        // The pool's own abort() forgets the physical connection before it could be closed.
        connection.unwrap(BaseConnection.class).abort(Runnable::run);
    }

    /**
     * Undoes the transaction that failed and proves that answers belong to questions again, or closes the connection.
     *
     * @param failure of the transaction, which stays the one that is thrown
     */
    static void restore(Connection connection, Throwable failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
            if (!isInStep(connection)) {
                discard(connection);
            }
        } catch (SQLException unknown) {
            failure.addSuppressed(unknown);
            discard(connection, failure);
        }
    }

    private static void discard(Connection connection, Throwable failure) {
        try {
            discard(connection);
        } catch (SQLException closed) {
            failure.addSuppressed(closed);
        }
    }

    /** Whether a question that nobody asked before gets its own answer. */
    static boolean isInStep(Connection connection) throws SQLException {
        long asked = ThreadLocalRandom.current().nextLong();
        try (PreparedStatement statement = connection.prepareStatement("SELECT ?::bigint")) {
            statement.setLong(1, asked);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getLong(1) == asked;
            }
        }
    }

    /** Takes a cancellation that comes too late for its statement, so that it hits no later one. */
    static void absorbCancellation(Connection connection) throws SQLException {
        try {
            isInStep(connection);
        } catch (SQLException late) {
            if (!PSQLState.QUERY_CANCELED.getState().equals(late.getSQLState())) {
                throw late;
            }
        }
    }

    /** Whether no transaction is open and no answer outstanding, as far as the driver knows. */
    static boolean isIdle(BaseConnection connection) {
        return connection.getTransactionState() == TransactionState.IDLE;
    }
}
