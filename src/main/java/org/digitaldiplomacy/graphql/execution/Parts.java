package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionResult;
import graphql.incremental.DelayedIncrementalPartialResult;

/** Receives an answer part by part, on the thread that runs the query. */
public interface Parts {

    /** Receives the result of what is not deferred; more follows. */
    void first(ExecutionResult result);

    void next(DelayedIncrementalPartialResult part);
}
