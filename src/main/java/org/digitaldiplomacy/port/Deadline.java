package org.digitaldiplomacy.port;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When work must be done. Whoever serves a request sets one for its thread; the store then stops what the database still
 * does for it, and long work asks between its steps. Work without a deadline, such as loading data, may take its time.
 */
public final class Deadline {

    private static final ThreadLocal<@Nullable Deadline> OF_THREAD = new ThreadLocal<>();

    private final Duration allowed;
    private final long nanoTime;

    private Deadline(Duration allowed, long nanoTime) {
        this.allowed = allowed;
        this.nanoTime = nanoTime;
    }

    /** So long from now. */
    public static Deadline in(Duration allowed) {
        return new Deadline(allowed, System.nanoTime() + allowed.toNanos());
    }

    /** That of the work that this thread does; empty where it may take its time. */
    public static Optional<Deadline> present() {
        return Optional.ofNullable(OF_THREAD.get());
    }

    /** @throws DeadlinePassed where this thread's work should have been done by now */
    public static void check() {
        Deadline present = OF_THREAD.get();
        if (present != null && present.isPassed()) {
            throw new DeadlinePassed();
        }
    }

    /** Works on this thread with this deadline. */
    public <T> T keep(Supplier<T> work) {
        Deadline around = OF_THREAD.get();
        OF_THREAD.set(this);
        try {
            return work.get();
        } finally {
            if (around == null) {
                OF_THREAD.remove();
            } else {
                OF_THREAD.set(around);
            }
        }
    }

    /** From the beginning to the end. */
    public Duration allowed() {
        return allowed;
    }

    public boolean isPassed() {
        return System.nanoTime() - nanoTime >= 0;
    }

    /** Zero where it is passed. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }
}
