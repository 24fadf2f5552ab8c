package org.digitaldiplomacy.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Map;
import org.digitaldiplomacy.edition.Revision;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.jspecify.annotations.Nullable;

/**
 * Answers without errors, by request, language and the revision of the data that they were read from. When the revision
 * moves, all are dropped. The store is asked for its revision at most once in a short while, so that another node's
 * change shows here after that while at the latest.
 */
@Singleton
final class ResponseCache {

    /** An entry's heap besides its bytes and its key's characters. */
    private static final int OVERHEAD = 500;

    private final Revision revision;
    private final Cache<Key, Body> kept;
    private final long patience;
    private volatile @Nullable Seen seen;

    ResponseCache(Revision revision, CacheSettings settings) {
        this.revision = revision;
        this.patience = settings.revisionCheck().toNanos();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.bytes().asLongValue())
                .<Key, Body>weigher(ResponseCache::weight)
                .build();
    }

    /** Without asking the store: null where its revision was last seen too long ago, or there is no answer. */
    @Nullable
    Body findNow(GraphQlRequest request, String language) {
        Seen last = seen;
        return last == null || last.isOlderThan(patience) ? null : find(request, language, last.revision());
    }

    @Nullable
    Body find(GraphQlRequest request, String language, long present) {
        return kept.getIfPresent(Key.of(request, language, present));
    }

    /** Asks the store for its revision, and drops all answers where it has moved. */
    long look() {
        long present = revision.current();
        Seen last = seen;
        if (last != null && last.revision() != present) {
            kept.invalidateAll();
        }
        seen = new Seen(present, System.nanoTime());
        return present;
    }

    void keep(GraphQlRequest request, String language, long present, Body body) {
        kept.put(Key.of(request, language, present), body);
    }

    /** The plain bytes, and as many again for the compressed ones at worst. */
    private static int weight(Key key, Body body) {
        long bytes = OVERHEAD
                + 2L * key.query().length()
                + 2L * body.plain().length
                + 40L * key.variables().size();
        return (int) Math.min(Integer.MAX_VALUE, bytes);
    }

    private record Seen(long revision, long nanoTime) {
        boolean isOlderThan(long patience) {
            return System.nanoTime() - nanoTime > patience;
        }
    }

    private record Key(
            String query, @Nullable String operation, Map<String, Object> variables, String language, long revision) {

        static Key of(GraphQlRequest request, String language, long revision) {
            return new Key(request.query(), request.operationName(), request.variables(), language, revision);
        }
    }
}
