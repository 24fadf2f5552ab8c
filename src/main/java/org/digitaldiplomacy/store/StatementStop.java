package org.digitaldiplomacy.store;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.digitaldiplomacy.port.Deadline;
import org.jboss.logging.Logger;
import org.postgresql.core.BaseConnection;

/**
 * Tells the database to give up what it does for a request whose deadline is passed. Watches connections, not
 * statements, so that Hibernate's are stopped like our own; and lets none back into the pool amid an answer.
 */
@Singleton
class StatementStop implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(StatementStop.class);

    /** A statement that starts after the first cancellation is caught by the next. */
    private static final Duration AGAIN = Duration.ofMillis(200);

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "statement-stop");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<BaseConnection, Watch> watches = new ConcurrentHashMap<>();

    StatementStop() {
        clock.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Deadline.present().ifPresent(deadline -> {
            BaseConnection physical = physical(connection);
            Watch watch = new Watch(physical);
            watches.put(physical, watch);
            watch.alarm = clock.scheduleWithFixedDelay(
                    watch::stop, deadline.left().toNanos(), AGAIN.toNanos(), TimeUnit.NANOSECONDS);
        });
    }

    /** Never throws: the pool would lose the connection's place. */
    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            if (connection.isClosed()) {
                endWatchesOfClosed();
                return;
            }
            BaseConnection physical = physical(connection);
            Watch watch = watches.remove(physical);
            if (watch != null && watch.end()) {
                ConnectionState.absorbCancellation(physical);
            }
            if (!ConnectionState.isIdle(physical)) {
                LOG.error("A connection came back amid a transaction or an answer, and was closed.");
                ConnectionState.discard(physical);
            }
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("A connection could not be checked at its return: %s", failure.getMessage());
        }
    }

    /** The driver does not tell which physical connection a closed one was. */
    private void endWatchesOfClosed() {
        watches.values().removeIf(Watch::endIfClosed);
    }

    /** Connection behind the pool's, which is valid during the call only. */
    private static BaseConnection physical(Connection handed) {
        try {
            return handed.unwrap(BaseConnection.class);
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    @PreDestroy
    void close() {
        clock.shutdownNow();
    }

    /** Of one connection, from when a request gets it until it gives it back. */
    private static final class Watch {

        private final BaseConnection connection;
        private volatile Future<?> alarm = CompletableFuture.completedFuture(null);
        private boolean over;
        private boolean stopped;

        Watch(BaseConnection connection) {
            this.connection = connection;
        }

        /** Whoever gives the connection back waits, so that the next one's statement is not hit. */
        synchronized void stop() {
            if (over) {
                return;
            }
            stopped = true;
            try {
                connection.cancelQuery();
            } catch (SQLException failure) {
                LOG.warnf("A statement that takes too long could not be cancelled: %s", failure.getMessage());
            }
        }

        boolean endIfClosed() {
            try {
                return connection.isClosed() && (end() || over);
            } catch (SQLException unknown) {
                return false;
            }
        }

        /** @return whether the database was told to give up */
        boolean end() {
            alarm.cancel(false);
            synchronized (this) {
                over = true;
                return stopped;
            }
        }
    }
}
