package org.digitaldiplomacy.scoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Shares numbered pieces of work out among threads, the caller's among them. */
final class Workers {

    private static final int LARGEST_BATCH = 32;

    private final int batch;

    private final IntConsumer work;
    private final int pieces;
    private final Monitor monitor;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private int done;

    private Workers(int threads, int pieces, Monitor monitor, IntConsumer work) {
        this.batch = Math.max(1, Math.min(LARGEST_BATCH, pieces / (8 * threads)));
        this.work = work;
        this.pieces = pieces;
        this.monitor = monitor;
    }

    /**
     * Does every piece once. What a piece throws ends the work and is thrown here.
     *
     * @throws CancellationException where the monitor or an interrupt ended it
     */
    static void run(int threads, int pieces, Monitor monitor, IntConsumer work) {
        Workers workers = new Workers(threads, pieces, monitor, work);
        List<Thread> others = new ArrayList<>();
        for (int t = 1; t < Math.min(threads, pieces); t++) {
            Thread thread = new Thread(workers::work, "robustness-" + t);
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        workers.work();
        workers.join(others);
    }

    private void work() {
        try {
            while (failure.get() == null) {
                int from = next.getAndAdd(batch);
                if (from >= pieces) {
                    return;
                }
                int to = Math.min(pieces, from + batch);
                for (int i = from; i < to; i++) {
                    work.accept(i);
                }
                report(to - from);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private synchronized void report(int more) {
        done += more;
        monitor.progress(done, pieces);
        if (monitor.isCancelled() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("cancelled after " + done + " of " + pieces + " runs");
        }
    }

    private void join(List<Thread> others) {
        boolean interrupted = false;
        for (Thread other : others) {
            while (other.isAlive()) {
                try {
                    other.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    failure.compareAndSet(null, new CancellationException("interrupted"));
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }
}
