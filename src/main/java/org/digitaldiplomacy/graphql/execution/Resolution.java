package org.digitaldiplomacy.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import org.digitaldiplomacy.edition.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a field by calling its annotated method with the field's arguments. Does without the bookkeeping that SmallRye
 * keeps for every field: lists of selected fields that nothing here reads.
 */
final class Resolution implements DataFetcher<@Nullable Object> {

    private final FieldArguments arguments;
    private final OperationInvoker method;

    Resolution(Operation operation) {
        this.arguments = new FieldArguments(operation);
        this.method = new OperationInvoker(operation);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        Deadline.check();
        return method.invoke(arguments.of(environment));
    }
}
