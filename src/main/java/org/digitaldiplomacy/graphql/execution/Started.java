package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionResult;
import org.reactivestreams.Publisher;

/** Outcome of a request that may be a subscription. */
public sealed interface Started {

    /** There is one answer, or errors. */
    record Answered(ExecutionResult result) implements Started {}

    /** The answer was handed over part by part. */
    record Parted() implements Started {}

    /** Each event is to be told by running the request again with it. */
    record Subscribed(Publisher<Object> events) implements Started {}
}
