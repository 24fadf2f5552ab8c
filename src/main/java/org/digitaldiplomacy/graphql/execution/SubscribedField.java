package org.digitaldiplomacy.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;

/**
 * The field of a subscription: its events where it starts, and the one event where it is told, as if it were a query's
 * field.
 */
final class SubscribedField implements DataFetcher<@Nullable Object> {

    private final Resolution events;

    SubscribedField(Resolution events) {
        this.events = events;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Event told = environment.getGraphQlContext().get(Event.class);
        return told == null ? FlowAdapters.toPublisher((Flow.Publisher<?>) events.get(environment)) : told.value();
    }

    /** Event that a run of the document describes. */
    record Event(Object value) {}
}
