package org.digitaldiplomacy.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows that loaders read, kept for as long as the data's revision stays, so that another document which asks for the same
 * reads nothing. The least used go first.
 */
@Singleton
public class KeptRows {

    private final long rows;
    private volatile Kept kept = new Kept(-1, 0);

    @Inject
    KeptRows(LimitSettings limits) {
        this(limits.keptRows());
    }

    /** @param rows to keep at most; 0 for none */
    KeptRows(long rows) {
        this.rows = rows;
    }

    /**
     * Values by their keys, of which those that are not kept are fetched at once.
     *
     * @param revision of the data that the caller sees; one older than the newest seen is served from the store alone
     * @param loader what is loaded, with its arguments
     */
    <K, V> Map<K, V> find(long revision, List<Object> loader, Set<K> keys, Function<Set<K>, Map<K, V>> fetch) {
        Kept now = at(revision);
        return now.revision == revision ? now.find(loader, keys, fetch) : fetch.apply(keys);
    }

    /** Lets go of all, so that the next request reads what it asks for. */
    void forget() {
        kept = new Kept(-1, 0);
    }

    private Kept at(long revision) {
        Kept seen = kept;
        return seen.revision < revision ? renew(revision) : seen;
    }

    private synchronized Kept renew(long revision) {
        if (kept.revision < revision) {
            kept = new Kept(revision, rows);
        }
        return kept;
    }

    /** Rows of one revision. A value is empty where the store has none for the key. */
    private static final class Kept {

        private final long revision;
        private final Cache<Key, Optional<Object>> values;

        Kept(long revision, long rows) {
            this.revision = revision;
            this.values = Caffeine.newBuilder()
                    .maximumWeight(rows)
                    .<Key, Optional<Object>>weigher(
                            (key, value) -> value.orElse(null) instanceof Collection<?> list ? 1 + list.size() : 1)
                    .build();
        }

        @SuppressWarnings("unchecked") // values of one loader are of one type
        <K, V> Map<K, V> find(List<Object> loader, Set<K> keys, Function<Set<K>, Map<K, V>> fetch) {
            Map<K, V> found = new HashMap<>();
            Set<K> missing = new HashSet<>();
            for (K key : keys) {
                Optional<Object> value = values.getIfPresent(new Key(loader, key));
                if (value == null) {
                    missing.add(key);
                } else {
                    value.ifPresent(present -> found.put(key, (V) present));
                }
            }
            if (!missing.isEmpty()) {
                Map<K, V> fetched = fetch.apply(missing);
                found.putAll(fetched);
                missing.forEach(key -> values.put(new Key(loader, key), Optional.ofNullable(fetched.get(key))));
            }
            return found;
        }
    }

    private record Key(List<Object> loader, Object key) {}
}
