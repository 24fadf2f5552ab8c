package org.digitaldiplomacy.graphql.execution;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.analysis.QueryTraversalOptions;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Cost of a query: roughly the number of values in its answer. A value costs 1, an object 1 plus its content, a page
 * its item times the requested size, any other list its item times the usual length. Costs are computed from the
 * values that fields will receive: coerced, with defaults of variables and arguments.
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
        Sum sum = new Sum(execution);
        QueryTraverser.newQueryTraverser()
                .schema(execution.getGraphQLSchema())
                .document(execution.getDocument())
                .operationName(execution.getExecutionInput().getOperationName())
                .coercedVariables(execution.getCoercedVariables())
                .options(QueryTraversalOptions.defaultOptions().coerceFieldArguments(false))
                .build()
                .visitPostOrder(sum);
        return sum.ofRoot;
    }

    private final class Sum extends QueryVisitorStub {

        private final ExecutionContext execution;
        private final Map<QueryVisitorFieldEnvironment, Integer> withinField = new HashMap<>();
        private int ofRoot;

        Sum(ExecutionContext execution) {
            this.execution = execution;
        }

        @Override
        public void visitField(QueryVisitorFieldEnvironment field) {
            int cost = field.isTypeNameIntrospectionField() ? 0 : field(field, withinField.getOrDefault(field, 0));
            QueryVisitorFieldEnvironment above = field.getParentEnvironment();
            if (above == null) {
                ofRoot += cost;
            } else {
                withinField.merge(above, cost, Integer::sum);
            }
        }

        private int field(QueryVisitorFieldEnvironment field, int children) {
            Map<String, Object> arguments = arguments(field);
            int effort = sizes.effort(parent(field), field.getFieldDefinition().getName(), arguments);
            return (int) Math.min(PLENTY, effort + times(field, arguments) * (1L + children));
        }

        private long times(QueryVisitorFieldEnvironment field, Map<String, Object> arguments) {
            GraphQLType type =
                    GraphQLTypeUtil.unwrapNonNull(field.getFieldDefinition().getType());
            if (!GraphQLTypeUtil.isList(type)) {
                return 1;
            }
            QueryVisitorFieldEnvironment above = field.getParentEnvironment();
            return parent(field).endsWith("Connection") && above != null
                    ? pageSize(arguments(above))
                    : sizes.usual(parent(field), field.getFieldDefinition().getName(), arguments);
        }

        /** Empty for a field whose non-null argument is null: it fails, and nothing is fetched for it. */
        private Map<String, Object> arguments(QueryVisitorFieldEnvironment field) {
            try {
                return ValuesResolver.getArgumentValues(
                        execution.getGraphQLSchema().getCodeRegistry(),
                        field.getFieldDefinition().getArguments(),
                        field.getField().getArguments(),
                        execution.getCoercedVariables(),
                        GraphQLContext.getDefault(),
                        Locale.ENGLISH);
            } catch (GraphQLException failing) {
                if (FieldFailures.isNullArgument(failing)) {
                    return Map.of();
                }
                throw failing;
            }
        }
    }

    private static String parent(QueryVisitorFieldEnvironment field) {
        return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getParentType())).getName();
    }

    private static long pageSize(Map<String, Object> ofConnection) {
        return Optional.ofNullable((Integer) ofConnection.get("first"))
                .or(() -> Optional.ofNullable((Integer) ofConnection.get("last")))
                .map(asked -> Math.max(1, asked))
                .orElse(PAGE_BY_DEFAULT);
    }
}
