package org.digitaldiplomacy.graphql.execution;

import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * A field whose value is read from a view as it is, and is a scalar or the value of an enum.
 *
 * @param type without the mark that there is always a value
 */
record PlainField(Component component, GraphQLType type, boolean isNonNull) {

    static @Nullable PlainField of(GraphQLObjectType parent, GraphQLFieldDefinition field, ExecutionContext execution) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
        boolean isLeaf = type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
        return isLeaf
                        && execution.getGraphQLSchema().getCodeRegistry().getDataFetcher(parent, field)
                                instanceof Component component
                ? new PlainField(component, type, GraphQLTypeUtil.isNonNull(field.getType()))
                : null;
    }

    /** As it stands in an answer. Throws where it has a value, or lacks one, that may not stand there. */
    @Nullable
    Object read(ExecutionContext execution, Object view) {
        Object value = component.of(view);
        if (value == null) {
            if (isNonNull) {
                throw new IllegalStateException("a value that is always there is missing");
            }
            return null;
        }
        return type instanceof GraphQLEnumType choice
                ? choice.serialize(value, execution.getGraphQLContext(), execution.getLocale())
                : ((GraphQLScalarType) type)
                        .getCoercing()
                        .serialize(value, execution.getGraphQLContext(), execution.getLocale());
    }
}
