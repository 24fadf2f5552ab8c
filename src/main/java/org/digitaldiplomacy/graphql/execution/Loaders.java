package org.digitaldiplomacy.graphql.execution;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.digitaldiplomacy.port.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what the items of one level ask for and fetches it at once. There is a loader for each field <em>and</em> its
 * arguments, so that a field under two aliases with different arguments gets two answers.
 */
@RequestScoped
public class Loaders {

    private final DataLoaderRegistry registry = new DataLoaderRegistry();
    private final KeptRows rows;
    private final DataRevision present;
    private boolean changes;
    private final Map<List<Object>, DataLoader<Object, @Nullable Object>> loaders = new HashMap<>();

    Loaders(KeptRows rows, DataRevision present) {
        this.rows = rows;
        this.present = present;
    }

    /** Has everything read from the store: the request changes what is there. */
    void changes() {
        changes = true;
    }

    /**
     * Value that {@code fetch} finds for the key; null if none.
     *
     * @param field with its type, such as {@code Country.ministries}
     * @param arguments compared with {@code equals}
     * @param fetch from all keys of the level to what was found
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // the loader's values are V, or null
    public <K, V> CompletionStage<@Nullable V> load(
            String field, List<Object> arguments, K key, Function<Set<K>, Map<K, V>> fetch) {
        List<Object> name = new ArrayList<>(arguments);
        name.add(0, field);
        DataLoader<Object, @Nullable Object> loader = loaders.computeIfAbsent(name, n -> {
            String registered = field + " " + loaders.size();
            return registry.computeIfAbsent(
                    registered,
                    r -> DataLoaderFactory.newDataLoader(r, keys -> {
                        Deadline.check();
                        Set<K> asked = new HashSet<>((List<K>) keys);
                        Map<K, V> found =
                                changes ? fetch.apply(asked) : rows.find(present.revision(), name, asked, fetch);
                        List<@Nullable Object> values = new ArrayList<>(keys.size());
                        keys.forEach(each -> values.add(found.get((K) each)));
                        return CompletableFuture.completedFuture(values);
                    }));
        });
        return (CompletionStage<@Nullable V>) (CompletionStage<?>) loader.load(key);
    }

    /** Null keys are answered with null, without asking. */
    public <K, V> CompletionStage<@Nullable V> loadIfAny(
            String field, List<Object> arguments, @Nullable K key, Function<Set<K>, Map<K, V>> fetch) {
        return key == null ? CompletableFuture.completedFuture(null) : load(field, arguments, key, fetch);
    }

    DataLoaderRegistry registry() {
        return registry;
    }
}
