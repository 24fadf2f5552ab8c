package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.reactive.SubscriptionPublisher;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.digitaldiplomacy.graphql.execution.SubscribedField.Event;

/** Runs requests on the calling thread, from document to result, and gives them up at the thread's deadline. */
@Singleton
public final class QueryExecution {

    private final GraphQL answering;
    private final GraphQL subscribing;
    private final GraphQLSchema schema;
    private final Documents documents;
    private final Loaders loaders;
    private final LimitSettings limits;

    QueryExecution(
            ServedSchema served,
            Documents documents,
            FieldFailures failures,
            CostLimit costLimit,
            Loaders loaders,
            LimitSettings limits) {
        this.loaders = loaders;
        this.limits = limits;
        this.schema = served.schema();
        this.documents = documents;
        UnaryOperator<GraphQL.Builder> common = builder -> builder.preparsedDocumentProvider(documents)
                .instrumentation(costLimit)
                .defaultDataFetcherExceptionHandler(failures);
        this.subscribing = common.apply(GraphQL.newGraphQL(schema)).build();
        DirectStrategy direct = new DirectStrategy(failures);
        this.answering = common.apply(GraphQL.newGraphQL(schema))
                .queryExecutionStrategy(direct)
                .subscriptionExecutionStrategy(direct)
                .build();
    }

    /** Needs an active request context. A request that is given up has no data, whatever was read by then. */
    public ExecutionResult execute(GraphQlRequest request) {
        return run(answering, input(request));
    }

    /** Runs a subscription's document for one event; as {@link #execute}. */
    public ExecutionResult execute(GraphQlRequest subscription, Object event) {
        return run(answering, input(subscription).graphQLContext(Map.of(Event.class, new Event(event))));
    }

    /** Opens a subscription; as {@link #execute}. */
    public Started subscribe(GraphQlRequest subscription) {
        ExecutionResult result = run(subscribing, input(subscription));
        return result.getErrors().isEmpty() && result.getData() instanceof SubscriptionPublisher told
                ? new Started.Subscribed(told.getUpstreamPublisher())
                : new Started.Answered(result);
    }

    private ExecutionInput.Builder input(GraphQlRequest request) {
        return ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(loaders.registry())
                .locale(Locale.ENGLISH);
    }

    private ExecutionResult run(GraphQL graphQl, ExecutionInput.Builder input) {
        ExecutionInput built = input.build();
        ExecutionResult result = refused(built).orElseGet(() -> execute(graphQl, built));
        boolean isGivenUp = built.getGraphQLContext().hasKey(FieldFailures.GIVEN_UP);
        return isGivenUp
                ? ExecutionResultImpl.newExecutionResult()
                        .addError(ErrorBody.error(timedOut(limits)))
                        .build()
                : result;
    }

    /** Reports variables that do not fit a valid document. */
    private Optional<ExecutionResult> refused(ExecutionInput input) {
        return documents
                .meant(input.getQuery(), input.getOperationName())
                .flatMap(operation -> refused(input, operation));
    }

    private Optional<ExecutionResult> refused(ExecutionInput input, OperationDefinition operation) {
        List<GraphQLError> unfit = VariableProblems.of(schema, operation, input.getVariables());
        if (!unfit.isEmpty()) {
            return Optional.of(
                    ExecutionResultImpl.newExecutionResult().errors(unfit).build());
        }
        try {
            NullConditions.refuse(documents.document(input.getQuery()).getDocument(), operation, input.getVariables());
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(nothing(refused));
        }
    }

    /**
     * Runs a request with introspection, for which graphql-java reads the arguments of all fields before it runs the
     * first.
     */
    private static ExecutionResult execute(GraphQL graphQl, ExecutionInput input) {
        try {
            return graphQl.execute(input);
        } catch (GraphQLException failure) {
            if (FieldFailures.isNullArgument(failure)) {
                return nothing(FieldFailures.nullArgument(failure));
            }
            throw failure;
        }
    }

    private static ExecutionResult nothing(Refused refused) {
        return ExecutionResultImpl.newExecutionResult()
                .data(null)
                .addError(ErrorBody.error(refused))
                .build();
    }

    /** Error for a request that exceeded its time limit. */
    public static Refused timedOut(LimitSettings limits) {
        return new Refused(
                ErrorCode.TIMED_OUT,
                "An answer may take " + limits.time().toMillis()
                        + " ms; this one was given up then. Ask for less at once," + " or try again later.",
                Map.of("limit", "time", "allowed", limits.time().toMillis()));
    }
}
