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
    private final Runnable whenEnded;
    private @Nullable Subscription subscription;
    private boolean isCancelled;
    private boolean isEnded;
    private int underWay;

    /**
     * @param events called on any thread
     * @param whenEnded called on any thread, after the last event
     */
    OpenOperation(Consumer<Object> events, Runnable whenEnded) {
        this.events = events;
        this.whenEnded = whenEnded;
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
    public void onComplete() {
        whenEnded.run();
    }

    /** An event is about to be told. This and the next three are called on the socket's event loop only. */
    void begin() {
        underWay++;
    }

    void finish() {
        underWay--;
    }

    /** No event follows. */
    void end() {
        isEnded = true;
    }

    /** Whether all events there are have been told. */
    boolean isOver() {
        return isEnded && underWay == 0;
    }

    synchronized void cancel() {
        isCancelled = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
