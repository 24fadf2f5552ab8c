package org.digitaldiplomacy.graphql.http;

import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** A client's operation under way; of a subscription, the one who hears its events. */
final class OpenOperation implements Subscriber<Object> {

    private static final Logger LOG = Logger.getLogger(OpenOperation.class);

    private final Consumer<Object> events;
    private @Nullable Subscription subscription;
    private boolean isCancelled;

    /** @param events called on any thread */
    OpenOperation(Consumer<Object> events) {
        this.events = events;
    }

    @Override
    public synchronized void onSubscribe(Subscription begun) {
        if (isCancelled) {
            begun.cancel();
        } else {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(Object event) {
        events.accept(event);
    }

    @Override
    public void onError(Throwable failure) {
        LOG.error("A subscription's events have ended", failure);
    }

    @Override
    public void onComplete() {}

    synchronized void cancel() {
        isCancelled = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
