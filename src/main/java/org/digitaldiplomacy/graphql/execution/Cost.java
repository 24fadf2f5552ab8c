package org.digitaldiplomacy.graphql.execution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.analysis.QueryTraversalOptions;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.VariableReference;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Cost of a query: roughly the number of values in its answer. A value costs 1, an object 1 plus its content, a page
 * its item times the requested size, any other list its item times the usual length. Costs are computed from the
 * values that fields will receive: coerced, with defaults of variables and arguments. An operation whose cost hangs on no
 * variable is reckoned once.
 */
@Singleton
final class Cost {

    /** Above any limit; a thousand fields of this cost still add up without overflow. */
    private static final long PLENTY = 1_000_000;

    private static final int PAGE_BY_DEFAULT = 50;

    private static final Set<String> PAGE_SIZES = Set.of("first", "last");

    private final ListSizes sizes;

    /** By document, itself and not its like, and by operation; what hangs on variables is not in it. */
    private final Cache<Document, Map<String, Integer>> fixed =
            Caffeine.newBuilder().weakKeys().build();

    Cost(ListSizes sizes) {
        this.sizes = sizes;
    }

    int of(ExecutionContext execution) {
        Map<String, Integer> known = fixed.get(execution.getDocument(), document -> new ConcurrentHashMap<>());
        String operation = Optional.ofNullable(
                        execution.getOperationDefinition().getName())
                .orElse("");
        Integer found = known.get(operation);
        if (found == null) {
            Sum sum = sum(execution);
            found = sum.ofRoot;
            if (sum.isFixed) {
                known.put(operation, found);
            }
        }
        return found;
    }

    private Sum sum(ExecutionContext execution) {
        Sum sum = new Sum(execution);
        QueryTraverser.newQueryTraverser()
                .schema(execution.getGraphQLSchema())
                .document(execution.getDocument())
                .operationName(execution.getExecutionInput().getOperationName())
                .coercedVariables(execution.getCoercedVariables())
                .options(QueryTraversalOptions.defaultOptions().coerceFieldArguments(false))
                .build()
                .visitPostOrder(sum);
        return sum;
    }

    private boolean isRead(String argument) {
        return PAGE_SIZES.contains(argument) || sizes.arguments().contains(argument);
    }

    private static boolean isVariable(Node<?> part) {
        return part instanceof VariableReference || part.getChildren().stream().anyMatch(Cost::isVariable);
    }

    private static Stream<Node<?>> within(Node<?> part) {
        return Stream.concat(Stream.of(part), part.getChildren().stream().flatMap(Cost::within));
    }

    private final class Sum extends QueryVisitorStub {

        private final ExecutionContext execution;
        private final Map<QueryVisitorFieldEnvironment, Integer> withinField = new HashMap<>();
        private int ofRoot;

        /** Whether other variables would give the same. */
        private boolean isFixed;

        Sum(ExecutionContext execution) {
            this.execution = execution;
            this.isFixed =
                    within(execution.getDocument()).noneMatch(part -> part instanceof Directive && isVariable(part));
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

        /** A variable with a default may be null where the argument is not, and the field fails. */
        private boolean hangsOnVariables(Argument given) {
            return isVariable(given)
                    && (isRead(given.getName())
                            || execution.getOperationDefinition().getVariableDefinitions().stream()
                                    .anyMatch(variable -> variable.getDefaultValue() != null
                                            && within(given)
                                                    .anyMatch(part -> part instanceof VariableReference used
                                                            && used.getName().equals(variable.getName()))));
        }

        /** Empty for a field whose non-null argument is null: it fails, and nothing is fetched for it. */
        private Map<String, Object> arguments(QueryVisitorFieldEnvironment field) {
            isFixed &= field.getField().getArguments().stream().noneMatch(this::hangsOnVariables);
            try {
                Map<String, Object> all = ValuesResolver.getArgumentValues(
                        execution.getGraphQLSchema().getCodeRegistry(),
                        field.getFieldDefinition().getArguments(),
                        field.getField().getArguments(),
                        execution.getCoercedVariables(),
                        GraphQLContext.getDefault(),
                        Locale.ENGLISH);
                Map<String, Object> read = new HashMap<>(all);
                read.keySet().removeIf(name -> !isRead(name));
                return read;
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
