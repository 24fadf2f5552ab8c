package org.digitaldiplomacy.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The right to change something that other processes may change too, held as a lock on a file. The operating system
 * takes it back when the holder dies, however it dies.
 */
final class Turn implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final FileChannel channel;

    private Turn(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the turn.
     *
     * @throws DatabaseStartException if another process does not give it up within a minute and a half
     */
    static Turn take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (tryLock(channel) == null) {
            if (System.nanoTime() > deadline) {
                channel.close();
                throw new DatabaseStartException("Another process has held " + file + " for " + PATIENCE.toSeconds()
                        + " s while it starts or stops the database. End that process and try again.");
            }
            pause();
        }
        return new Turn(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a turn", interrupted);
        }
    }
}
