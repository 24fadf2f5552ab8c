package org.digitaldiplomacy.graphql.execution;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The library's strategy with shorter ways for what most fields of an answer are: scalars and enum values that are read
 * from a view take none of the steps that only other fields need, and which fields a selection asks for is found out
 * once a request, not once an object. What does not go smoothly, such as a null where there must be none, takes the
 * library's way. No instrumentation is told of the fields that take the short one.
 */
final class DirectStrategy extends AsyncExecutionStrategy {

    DirectStrategy(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    protected Object resolveFieldWithInfo(ExecutionContext execution, ExecutionStrategyParameters parameters) {
        GraphQLObjectType parent =
                (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        GraphQLFieldDefinition field =
                getFieldDef(execution, parameters, parameters.getField().getSingleField());
        if (execution.getGraphQLSchema().getCodeRegistry().getDataFetcher(parent, field)
                instanceof Component component) {
            FieldValueInfo value = plain(execution, field, component, parameters.getSource());
            if (value != null) {
                execution
                        .getDataLoaderDispatcherStrategy()
                        .fieldFetched(execution, parameters, component, value.getFieldValueObject());
                return value;
            }
        }
        return super.resolveFieldWithInfo(execution, parameters);
    }

    /** Null where the field is no plain value, or has none that may stand in an answer. */
    private static @Nullable FieldValueInfo plain(
            ExecutionContext execution, GraphQLFieldDefinition field, Component component, Object view) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(field.getType());
        boolean isEnum = type instanceof GraphQLEnumType;
        if (!isEnum && !(type instanceof GraphQLScalarType)) {
            return null;
        }
        try {
            Object value = component.of(view);
            if (value == null) {
                return GraphQLTypeUtil.isNonNull(field.getType())
                        ? null
                        : new FieldValueInfo(CompleteValueType.NULL, null);
            }
            return isEnum
                    ? new FieldValueInfo(CompleteValueType.ENUM, serialized(execution, (GraphQLEnumType) type, value))
                    : new FieldValueInfo(
                            CompleteValueType.SCALAR, serialized(execution, (GraphQLScalarType) type, value));
        } catch (RuntimeException failure) {
            return null;
        }
    }

    private static Object serialized(ExecutionContext execution, GraphQLEnumType type, Object value) {
        return type.serialize(value, execution.getGraphQLContext(), execution.getLocale());
    }

    private static Object serialized(ExecutionContext execution, GraphQLScalarType type, Object value) {
        return type.getCoercing().serialize(value, execution.getGraphQLContext(), execution.getLocale());
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext execution, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object view) {
        MergedSelectionSet fields = execution
                .getGraphQLContext()
                .computeIfAbsent(new Selection(parameters.getField(), type), s -> asked(execution, parameters, type));
        ExecutionStepInfo step = parameters.getExecutionStepInfo().changeTypeWithPreservedNonNull(type);
        return executeObject(execution, parameters.transform(to -> to.executionStepInfo(step)
                .fields(fields)
                .source(view)));
    }

    private MergedSelectionSet asked(
            ExecutionContext execution, ExecutionStrategyParameters parameters, GraphQLObjectType type) {
        return fieldCollector.collectFields(
                FieldCollectorParameters.newParameters()
                        .schema(execution.getGraphQLSchema())
                        .objectType(type)
                        .fragments(execution.getFragmentsByName())
                        .variables(execution.getCoercedVariables().toMap())
                        .graphQLContext(execution.getGraphQLContext())
                        .build(),
                parameters.getField(),
                execution.hasIncrementalSupport());
    }

    /** What is asked of objects of a type at one place of a document. */
    private record Selection(MergedField field, GraphQLObjectType type) {}
}
