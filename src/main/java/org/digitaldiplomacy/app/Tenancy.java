package org.digitaldiplomacy.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One process's use of a data directory. Every user of the server holds a shared lock on one file, so the last to leave
 * can tell that it is the last, and a killed process leaves without a trace. Join and leave only while holding the
 * directory's {@link Turn}.
 */
final class Tenancy implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock share;
    private final boolean foundOthers;

    private Tenancy(FileChannel channel, FileLock share, boolean foundOthers) {
        this.channel = channel;
        this.share = share;
        this.foundOthers = foundOthers;
    }

    static Tenancy join(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            boolean alone = nobodyElse(channel);
            return new Tenancy(channel, channel.lock(0, Long.MAX_VALUE, true), !alone);
        } catch (OverlappingFileLockException twice) {
            // the channel stays open: closing it would free the lock that this process holds already
            throw new IllegalStateException(file.getParent() + " is already in use by this very process", twice);
        }
    }

    /** Whether other processes used the directory when this one came. */
    boolean foundOthers() {
        return foundOthers;
    }

    /** Gives up the share. Returns whether nobody else uses the directory any longer. */
    boolean leave() throws IOException {
        share.release();
        return nobodyElse(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean nobodyElse(FileChannel channel) throws IOException {
        try (FileLock whole = channel.tryLock()) {
            return whole != null;
        }
    }
}
