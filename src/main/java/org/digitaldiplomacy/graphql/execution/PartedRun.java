package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionResult;
import graphql.incremental.DelayedIncrementalPartialResult;
import graphql.incremental.IncrementalExecutionResult;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Takes a query whose document defers parts of its answer to its end, on the calling thread. Loads are dispatched
 * whenever nothing else can go on, so that the parts of one answer, too, load what they need together.
 */
final class PartedRun {

    private final DataLoaderRegistry loaders;
    private final Parts parts;

    PartedRun(DataLoaderRegistry loaders, Parts parts) {
        this.loaders = loaders;
        this.parts = parts;
    }

    /**
     * The result that comes first.
     *
     * @param begun with no dispatching of its own
     */
    ExecutionResult first(CompletableFuture<ExecutionResult> begun) {
        loadUntil(begun::isDone);
        return begun.join();
    }

    /** Hands over what was deferred, in the order in which it is found. */
    void rest(IncrementalExecutionResult first) {
        Hearer hearer = new Hearer();
        first.getIncrementalItemPublisher().subscribe(hearer);
        loadUntil(() -> hearer.isOver);
        if (hearer.failure != null) {
            throw new IllegalStateException("a deferred part has failed", hearer.failure);
        }
    }

    private void loadUntil(BooleanSupplier isDone) {
        while (!isDone.getAsBoolean()) {
            if (loaders.dispatchAllWithCount() == 0) {
                throw new IllegalStateException("an answer waits for what no loader loads");
            }
        }
    }

    private final class Hearer implements Subscriber<DelayedIncrementalPartialResult> {

        private boolean isOver;
        private @Nullable Throwable failure;

        @Override
        public void onSubscribe(Subscription begun) {
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(DelayedIncrementalPartialResult part) {
            parts.next(part);
        }

        @Override
        public void onError(Throwable thrown) {
            failure = thrown;
            isOver = true;
        }

        @Override
        public void onComplete() {
            isOver = true;
        }
    }
}
