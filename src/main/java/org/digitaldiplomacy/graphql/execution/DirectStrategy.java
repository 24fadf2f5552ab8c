package org.digitaldiplomacy.graphql.execution;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The library's strategy with a shorter way for what most of an answer is: which fields an object is asked for is found
 * out once for all objects at one place of a document, and those of them that are plain values of its view are read at
 * once, without the steps that only other fields need. Where one cannot be read so, the whole object takes the library's
 * way, which knows what to make of it. No instrumentation is told of the fields that take the short one.
 */
final class DirectStrategy extends AsyncExecutionStrategy {

    DirectStrategy(DataFetcherExceptionHandler failures) {
        super(failures);
    }

    @Override
    protected @Nullable Object completeValueForObject(
            ExecutionContext execution, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object view) {
        Selection asked = execution
                .getGraphQLContext()
                .computeIfAbsent(new Place(parameters.getField(), type), place -> asked(execution, parameters, type));
        ExecutionStepInfo step = parameters.getExecutionStepInfo();
        ExecutionStepInfo exact =
                step.getUnwrappedNonNullType() == type ? step : step.changeTypeWithPreservedNonNull(type);
        Map<String, @Nullable Object> object = asked.read(execution, view);
        MergedSelectionSet rest = object == null ? asked.all() : asked.others();
        Object found = executeObject(execution, parameters.transform(to -> to.executionStepInfo(exact)
                .fields(rest)
                .source(view)));
        if (object == null) {
            return found;
        }
        return found instanceof CompletableFuture<?> later
                ? later.thenApply(values -> filled(object, values))
                : filled(object, found);
    }

    /** @param values of the other fields; null where a null among them leaves no object */
    @SuppressWarnings("unchecked")
    private static @Nullable Object filled(Map<String, @Nullable Object> object, @Nullable Object values) {
        if (values == null) {
            return null;
        }
        object.putAll((Map<String, @Nullable Object>) values);
        return object;
    }

    private Selection asked(
            ExecutionContext execution, ExecutionStrategyParameters parameters, GraphQLObjectType type) {
        FieldCollectorParameters where = FieldCollectorParameters.newParameters()
                .schema(execution.getGraphQLSchema())
                .objectType(type)
                .fragments(execution.getFragmentsByName())
                .variables(execution.getCoercedVariables().toMap())
                .graphQLContext(execution.getGraphQLContext())
                .build();
        MergedSelectionSet all =
                fieldCollector.collectFields(where, parameters.getField(), execution.hasIncrementalSupport());
        List<String> names = all.getKeys();
        List<@Nullable PlainField> plain = new ArrayList<>(names.size());
        Map<String, MergedField> others = new LinkedHashMap<>();
        for (String name : names) {
            MergedField field = all.getSubField(name);
            PlainField found = PlainField.of(
                    type, getFieldDef(execution.getGraphQLSchema(), type, field.getSingleField()), execution);
            plain.add(found);
            if (found == null) {
                others.put(name, field);
            }
        }
        return new Selection(
                all,
                names,
                plain,
                MergedSelectionSet.newMergedSelectionSet().subFields(others).build());
    }

    /** A place of a document, and what objects are there. */
    private record Place(MergedField field, GraphQLObjectType type) {}

    /**
     * Fields selected at one place of the document.
     *
     * @param plain for each name, its field, or null where it is none of the plain ones
     */
    private record Selection(
            MergedSelectionSet all, List<String> names, List<@Nullable PlainField> plain, MergedSelectionSet others) {

        /** The plain values, and null for each of the others; null where a plain one has no value that may be told. */
        @Nullable
        Map<String, @Nullable Object> read(ExecutionContext execution, Object view) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>(2 * names.size());
            try {
                for (int i = 0; i < names.size(); i++) {
                    PlainField field = plain.get(i);
                    object.put(names.get(i), field == null ? null : field.read(execution, view));
                }
                return object;
            } catch (RuntimeException untold) {
                return null;
            }
        }
    }
}
