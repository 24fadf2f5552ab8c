package org.digitaldiplomacy.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.digitaldiplomacy.port.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Answers without errors, by request, language and the revision of the data that they were read from. When the revision
 * moves, all are dropped. The store is asked for its revision at most once in a short while, so that another node's
 * change shows here after that while at the latest; when half of it is over, one request asks for all.
 */
@Singleton
final class ResponseCache {

    /** An entry's heap besides its bytes and its key's characters. */
    private static final int OVERHEAD = 500;

    private final LongSupplier clock;
    private final Revision revision;
    private final Cache<Key, Body> kept;
    private final long bytes;
    private final long patience;
    private final Object asking = new Object();
    private final AtomicInteger doubts = new AtomicInteger();
    private final AtomicBoolean isAsking = new AtomicBoolean();
    private volatile @Nullable Seen seen;

    @Inject
    ResponseCache(Revision revision, CacheSettings settings, MeterRegistry registry) {
        this(revision, settings, System::nanoTime);
        CaffeineCacheMetrics.monitor(registry, kept, "graphql-answers");
    }

    /** @param clock nanoseconds */
    ResponseCache(Revision revision, CacheSettings settings, LongSupplier clock) {
        this.clock = clock;
        this.revision = revision;
        this.patience = settings.revisionCheck().toNanos();
        this.bytes = settings.bytes().asLongValue();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<Key, Body>weigher(ResponseCache::weight)
                .recordStats()
                .build();
    }

    /** Without asking the store: null where its revision was last seen too long ago, or there is no answer. */
    @Nullable
    Body findNow(GraphQlRequest request, String language) {
        Seen last = seen;
        long now = clock.getAsLong();
        if (last == null || last.isOlderThan(patience, now)) {
            return null;
        }
        boolean isElected = last.isOlderThan(patience / 2, now) && isAsking.compareAndSet(false, true);
        return isElected ? null : find(request, language, last.revision());
    }

    @Nullable
    Body find(GraphQlRequest request, String language, long present) {
        return kept.getIfPresent(Key.of(request, language, present));
    }

    /**
     * The store's revision now or later; drops all answers where it has moved. Of many that come at once few ask: the
     * others wait, and take what was asked for after they came.
     */
    long look() {
        long came = clock.getAsLong();
        synchronized (asking) {
            Seen last = seen;
            return last != null && last.nanoTime() - came >= 0 ? last.revision() : ask();
        }
    }

    private long ask() {
        try {
            int doubtsBefore = doubts.get();
            Seen last = seen;
            long now = clock.getAsLong();
            long present = revision.current();
            if (last != null && last.revision() != present) {
                kept.invalidateAll();
            }
            seen = new Seen(present, now);
            if (doubts.get() != doubtsBefore) {
                seen = new Seen(present, longAgo());
            }
            return present;
        } finally {
            isAsking.set(false);
        }
    }

    /** Has the next request ask the store, since something may have changed here. */
    void doubt() {
        doubts.incrementAndGet();
        Seen last = seen;
        seen = last == null ? null : new Seen(last.revision(), longAgo());
    }

    private long longAgo() {
        return clock.getAsLong() - 2 * patience - 1;
    }

    /** An answer that is larger than all may be is not kept, not even for a moment. */
    void keep(GraphQlRequest request, String language, long present, Body body) {
        Key key = Key.of(request, language, present);
        if (weight(key, body) <= bytes) {
            kept.put(key, body);
        }
    }

    /** The plain bytes, and as many again for the compressed ones at worst. */
    private static int weight(Key key, Body body) {
        long bytes = OVERHEAD
                + 2L * key.query().length()
                + 2L * body.bytes().plain().length
                + 40L * key.variables().size();
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    private record Seen(long revision, long nanoTime) {
        boolean isOlderThan(long patience, long now) {
            return now - nanoTime > patience;
        }
    }

    private record Key(
            String query, @Nullable String operation, Map<String, Object> variables, String language, long revision) {

        static Key of(GraphQlRequest request, String language, long revision) {
            return new Key(request.query(), request.operationName(), request.variables(), language, revision);
        }
    }
}
