package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.incremental.IncrementalExecutionResult;
import graphql.incremental.IncrementalExecutionResultImpl;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Refuses what costs too much before anything is fetched, and tells of every other query what it costs. */
@Singleton
final class CostLimit extends SimplePerformantInstrumentation {

    private final Cost cost;
    private final int allowed;

    CostLimit(Cost cost, LimitSettings settings) {
        this.cost = cost;
        this.allowed = settings.cost();
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters operation, InstrumentationState state) {
        int found = cost.of(operation.getExecutionContext());
        if (found > allowed) {
            throw new AbortExecutionException(List.of(ErrorBody.error(new Refused(
                    ErrorCode.LIMIT_EXCEEDED,
                    "A query may cost " + allowed + ", this one costs " + found
                            + ": ask for smaller pages (first) or fewer levels at once.",
                    Map.of("limit", "cost", "allowed", allowed, "found", found)))));
        }
        operation.getExecutionContext().getGraphQLContext().put(CostLimit.class, found);
        return null;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        Integer found = parameters.getGraphQLContext().get(CostLimit.class);
        if (found == null) {
            return CompletableFuture.completedFuture(result);
        }
        ExecutionResult told = result.transform(answer -> answer.addExtension("cost", told(found)));
        return CompletableFuture.completedFuture(
                result instanceof IncrementalExecutionResult more ? stillParted(told, more) : told);
    }

    /** Keeps what graphql-java loses of a result that is transformed: that more of it follows. */
    private static ExecutionResult stillParted(ExecutionResult told, IncrementalExecutionResult before) {
        return IncrementalExecutionResultImpl.fromExecutionResult(told)
                .hasNext(before.hasNext())
                .incrementalItemPublisher(before.getIncrementalItemPublisher())
                .build();
    }

    /** Always in this order: the same answer has the same bytes, and so the same tag, from every server. */
    private Map<String, Object> told(int found) {
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("requested", found);
        cost.put("allowed", allowed);
        return cost;
    }
}
