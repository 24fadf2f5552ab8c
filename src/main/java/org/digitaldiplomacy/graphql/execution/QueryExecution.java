package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import org.digitaldiplomacy.edition.Deadline;

/** Runs requests on the calling thread, from document to result, and gives them up at the thread's deadline. */
@Singleton
public final class QueryExecution {

    private final GraphQL graphQl;
    private final Loaders loaders;
    private final LimitSettings limits;

    QueryExecution(
            GraphQLSchema schema,
            Schema model,
            Documents documents,
            FieldFailures failures,
            CostLimit costLimit,
            Loaders loaders,
            LimitSettings limits) {
        this.loaders = loaders;
        this.limits = limits;
        this.graphQl = GraphQL.newGraphQL(SchemaWiring.wire(schema, model))
                .preparsedDocumentProvider(documents)
                .instrumentation(costLimit)
                .defaultDataFetcherExceptionHandler(failures)
                .build();
    }

    /** Needs an active request context. A request that is given up has no data, whatever was read by then. */
    public ExecutionResult execute(GraphQlRequest request) {
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(loaders.registry())
                .locale(Locale.ENGLISH)
                .build();
        ExecutionResult result = graphQl.execute(input);
        boolean isGivenUp = !result.getErrors().isEmpty()
                && Deadline.present().filter(Deadline::isPassed).isPresent();
        return isGivenUp
                ? ExecutionResultImpl.newExecutionResult()
                        .addError(ErrorBody.error(timedOut(limits)))
                        .build()
                : result;
    }

    /** What is said of a request that is given up. */
    public static Refused timedOut(LimitSettings limits) {
        return new Refused(
                ErrorCode.TIMED_OUT,
                "An answer may take " + limits.time().toMillis()
                        + " ms; this one was given up then. Ask for less at once," + " or try again later.",
                Map.of("limit", "time", "allowed", limits.time().toMillis()));
    }
}
