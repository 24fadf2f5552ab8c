package org.digitaldiplomacy.graphql.execution;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.ExecutionContext;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.inject.Singleton;

/**
 * What a query costs: about as many values as its answer may have. A value costs 1, an object 1 and what is in it, a
 * page as many times its item as the client asks for, another list as many times as it is usually long.
 */
@Singleton
final class Cost {

    /** Above any limit; a thousand fields of this cost still add up without overflow. */
    private static final long PLENTY = 1_000_000;

    private static final int PAGE_BY_DEFAULT = 50;

    private final ListSizes sizes;

    Cost(ListSizes sizes) {
        this.sizes = sizes;
    }

    int of(ExecutionContext execution) {
        return QueryComplexityCalculator.newCalculator()
                .fieldComplexityCalculator(this::field)
                .schema(execution.getGraphQLSchema())
                .document(execution.getDocument())
                .operationName(execution.getExecutionInput().getOperationName())
                .variables(execution.getCoercedVariables())
                .build()
                .calculate();
    }

    private int field(FieldComplexityEnvironment field, int children) {
        String parent = ((GraphQLNamedType) field.getParentType()).getName();
        int effort = sizes.effort(parent, field.getFieldDefinition().getName(), field.getArguments());
        return (int) Math.min(PLENTY, effort + times(field) * (1L + children));
    }

    private long times(FieldComplexityEnvironment field) {
        GraphQLType type =
                GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType());
        if (!GraphQLTypeUtil.isList(type)) {
            return 1;
        }
        String parent = ((GraphQLNamedType) field.getParentType()).getName();
        FieldComplexityEnvironment above = field.getParentEnvironment();
        return parent.endsWith("Connection") && above != null
                ? pageSize(above)
                : sizes.usual(parent, field.getFieldDefinition().getName());
    }

    private static long pageSize(FieldComplexityEnvironment connection) {
        Object asked = connection.getArguments().get("first") == null
                ? connection.getArguments().get("last")
                : connection.getArguments().get("first");
        return asked instanceof Integer size ? Math.max(1, size) : PAGE_BY_DEFAULT;
    }
}
