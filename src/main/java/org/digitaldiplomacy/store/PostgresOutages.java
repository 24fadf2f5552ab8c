package org.digitaldiplomacy.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.digitaldiplomacy.port.Outages;

@ApplicationScoped
class PostgresOutages implements Outages {

    @Override
    public boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && (isPoolExhausted(sql) || isRefused(sql)));
    }

    /** The pool has waited for a connection: it says so by its message, and not always by a cause. */
    private static boolean isPoolExhausted(SQLException failure) {
        boolean isSaid =
                String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
        return failure.getCause() instanceof TimeoutException || (failure.getSQLState() == null && isSaid);
    }

    /** No connection, no resources such as connections, or a server that is starting or stopping. */
    private static boolean isRefused(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
