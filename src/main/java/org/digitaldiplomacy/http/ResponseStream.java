package org.digitaldiplomacy.http;

import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A response as a stream that a worker writes to. It waits while the client is slower than the database, and gives up
 * when the client went away or takes nothing for a while.
 */
final class ResponseStream extends OutputStream {

    private static final int CHUNK = 1 << 16;
    private static final int AHEAD = 8;
    private static final long PATIENCE_SECONDS = 30;

    private final HttpServerResponse response;
    private final Semaphore room = new Semaphore(AHEAD);
    private final AtomicBoolean isGone = new AtomicBoolean();
    private Buffer chunk = Buffer.buffer(CHUNK);

    ResponseStream(HttpServerResponse response) {
        this.response = response;
        LongTaskTimer.Sample open = timer().start();
        response.endHandler(ended -> open.stop());
        response.closeHandler(closed -> {
            open.stop();
            isGone.set(true);
            room.release(AHEAD);
        });
    }

    /** Streams that are open now, and for how long. */
    static LongTaskTimer timer() {
        return Metrics.more().longTaskTimer("ddi.downloads");
    }

    @Override
    public void write(int b) throws IOException {
        chunk.appendByte((byte) b);
        sendIfFull();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        chunk.appendBytes(bytes, offset, length);
        sendIfFull();
    }

    private void sendIfFull() throws IOException {
        if (chunk.length() >= CHUNK) {
            send();
        }
    }

    /** A few chunks may be under way; each makes room when the network has taken it. */
    private void send() throws IOException {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the client took nothing for " + PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
        if (isGone.get()) {
            throw new IOException("the client went away");
        }
        Buffer full = chunk;
        chunk = Buffer.buffer(CHUNK);
        response.write(full).onComplete(written -> room.release());
    }

    @Override
    public void close() throws IOException {
        if (chunk.length() > 0) {
            send();
        }
        response.end();
    }
}
