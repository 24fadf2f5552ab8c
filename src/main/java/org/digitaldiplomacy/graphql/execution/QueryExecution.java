package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.dataloader.DataLoaderRegistry;

/** Runs requests on the calling thread, from document to result. */
@Singleton
public final class QueryExecution {

    private final GraphQL graphQl;

    QueryExecution(GraphQLSchema schema, Schema model, Documents documents, FieldFailures failures) {
        this.graphQl = GraphQL.newGraphQL(SchemaWiring.wire(schema, model))
                .preparsedDocumentProvider(documents)
                .defaultDataFetcherExceptionHandler(failures)
                .build();
    }

    public ExecutionResult execute(GraphQlRequest request) {
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(new DataLoaderRegistry())
                .locale(Locale.ENGLISH)
                .build();
        return graphQl.execute(input);
    }
}
