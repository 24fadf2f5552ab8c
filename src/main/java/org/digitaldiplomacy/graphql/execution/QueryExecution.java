package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Runs requests on the calling thread, from document to result. */
@Singleton
public final class QueryExecution {

    private final GraphQL graphQl;
    private final Loaders loaders;

    QueryExecution(
            GraphQLSchema schema,
            Schema model,
            Documents documents,
            FieldFailures failures,
            CostLimit costLimit,
            Loaders loaders) {
        this.loaders = loaders;
        this.graphQl = GraphQL.newGraphQL(SchemaWiring.wire(schema, model))
                .preparsedDocumentProvider(documents)
                .instrumentation(costLimit)
                .defaultDataFetcherExceptionHandler(failures)
                .build();
    }

    /** Needs an active request context. */
    public ExecutionResult execute(GraphQlRequest request) {
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(loaders.registry())
                .locale(Locale.ENGLISH)
                .build();
        return graphQl.execute(input);
    }
}
