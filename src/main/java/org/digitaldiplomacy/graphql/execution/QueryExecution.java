package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.ExperimentalApi;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.reactive.SubscriptionPublisher;
import graphql.incremental.IncrementalExecutionResult;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.digitaldiplomacy.graphql.execution.SubscribedField.Event;
import org.digitaldiplomacy.port.Deadline;

/** Runs requests on the calling thread, from document to result, and gives them up at the thread's deadline. */
@Singleton
public final class QueryExecution {

    private final GraphQL answering;
    private final GraphQL parting;
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
        this.parting = answering.transform(GraphQL.Builder::doNotAutomaticallyDispatchDataLoader);
    }

    /** Needs an active request context. A request that is given up has no data, whatever was read by then. */
    public ExecutionResult execute(GraphQlRequest request) {
        return run(answering, input(request));
    }

    /** Runs a subscription's document for one event; as {@link #execute}. */
    public ExecutionResult execute(GraphQlRequest subscription, Object event) {
        return run(answering, input(subscription).graphQLContext(Map.of(Event.class, new Event(event))));
    }

    /**
     * Runs a request whose document may defer parts of its answer; as {@link #execute}. Hands nothing over where it defers
     * none.
     */
    public Started execute(GraphQlRequest request, Parts parts) {
        ExecutionInput input = input(request)
                .graphQLContext(Map.of(ExperimentalApi.ENABLE_INCREMENTAL_SUPPORT, true))
                .build();
        PartedRun run = new PartedRun(input.getDataLoaderRegistry(), parts);
        ExecutionResult first = run(input, () -> run.first(parting.executeAsync(input)));
        if (!(first instanceof IncrementalExecutionResult more)) {
            return new Started.Answered(first);
        }
        parts.first(first);
        run.rest(more);
        return isGivenUp(input) ? new Started.Answered(givenUp()) : new Started.Parted();
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
        return run(built, () -> graphQl.execute(built));
    }

    private ExecutionResult run(ExecutionInput input, Supplier<ExecutionResult> work) {
        ExecutionResult result = refused(input).orElseGet(() -> execute(work));
        return isGivenUp(input) ? givenUp() : result;
    }

    private static boolean isGivenUp(ExecutionInput input) {
        return input.getGraphQLContext().hasKey(FieldFailures.GIVEN_UP);
    }

    private ExecutionResult givenUp() {
        return ExecutionResultImpl.newExecutionResult()
                .addError(ErrorBody.error(
                        timedOut(Deadline.present().map(Deadline::allowed).orElse(limits.time()))))
                .build();
    }

    /** Reports variables that do not fit a valid document. */
    private Optional<ExecutionResult> refused(ExecutionInput input) {
        Optional<OperationDefinition> meant = documents.meant(input.getQuery(), input.getOperationName());
        if (meant.filter(operation -> operation.getOperation() == Operation.MUTATION)
                .isPresent()) {
            loaders.changes();
        }
        return meant.flatMap(operation -> refused(input, operation));
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
    private static ExecutionResult execute(Supplier<ExecutionResult> work) {
        try {
            return work.get();
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
    public static Refused timedOut(Duration allowed) {
        return new Refused(
                ErrorCode.TIMED_OUT,
                "An answer may take " + allowed.toMillis()
                        + " ms; this one was given up then. Ask for less at once, or try again later.",
                Map.of("limit", "time", "allowed", allowed.toMillis()));
    }
}
