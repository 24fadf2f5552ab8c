package org.digitaldiplomacy.graphql.execution;

import graphql.ExecutionResult;
import graphql.execution.Async;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.execution.incremental.DeferredExecutionSupport;
import graphql.execution.incremental.DeferredExecutionSupport.DeferredExecutionSupportImpl;
import graphql.language.FragmentDefinition;
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
        ExecutionStrategyParameters within = parameters.transform(
                to -> to.executionStepInfo(exact).fields(rest).source(view));
        Object found = executeObject(execution, within);
        defer(execution, within, asked.later());
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

    /** Defers fields of the root as those of objects, if parts of the answer may come later. */
    @Override
    public CompletableFuture<ExecutionResult> execute(
            ExecutionContext execution, ExecutionStrategyParameters parameters) {
        if (!execution.hasIncrementalSupport()) {
            return super.execute(execution, parameters);
        }
        Undeferred undeferred = new Undeferred(execution.getCoercedVariables().toMap());
        GraphQLObjectType root =
                (GraphQLObjectType) parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        MergedSelectionSet atOnce = fieldCollector.collectFields(
                where(execution, root, undeferred.fragments(execution.getFragmentsByName())),
                undeferred.selections(execution.getOperationDefinition().getSelectionSet()),
                false);
        CompletableFuture<ExecutionResult> answer =
                super.execute(execution, parameters.transform(to -> to.fields(atOnce)));
        defer(execution, parameters, deferred(parameters.getFields()));
        return answer;
    }

    private void defer(ExecutionContext execution, ExecutionStrategyParameters parameters, MergedSelectionSet later) {
        if (!later.isEmpty()) {
            DeferredExecutionSupport support = new DeferredExecutionSupportImpl(
                    later,
                    parameters,
                    execution,
                    (ran, field) -> Async.toCompletableFuture(resolveFieldWithInfo(ran, field)));
            execution.getIncrementalCallState().enqueue(support.createCalls(parameters));
        }
    }

    private static MergedSelectionSet deferred(MergedSelectionSet all) {
        Map<String, MergedField> later = new LinkedHashMap<>(all.getSubFields());
        later.values().removeIf(field -> !field.isDeferred());
        return selections(later);
    }

    private static MergedSelectionSet selections(Map<String, MergedField> fields) {
        return MergedSelectionSet.newMergedSelectionSet().subFields(fields).build();
    }

    private static FieldCollectorParameters where(
            ExecutionContext execution, GraphQLObjectType type, Map<String, FragmentDefinition> fragments) {
        return FieldCollectorParameters.newParameters()
                .schema(execution.getGraphQLSchema())
                .objectType(type)
                .fragments(fragments)
                .variables(execution.getCoercedVariables().toMap())
                .graphQLContext(execution.getGraphQLContext())
                .build();
    }

    private Selection asked(
            ExecutionContext execution, ExecutionStrategyParameters parameters, GraphQLObjectType type) {
        Map<String, FragmentDefinition> fragments = execution.getFragmentsByName();
        MergedField field = parameters.getField();
        if (!execution.hasIncrementalSupport()) {
            MergedSelectionSet all = fieldCollector.collectFields(where(execution, type, fragments), field, false);
            return selection(execution, type, all, selections(Map.of()));
        }
        Undeferred undeferred = new Undeferred(execution.getCoercedVariables().toMap());
        MergedSelectionSet atOnce = fieldCollector.collectFields(
                where(execution, type, undeferred.fragments(fragments)), undeferred.field(field), false);
        MergedSelectionSet all = fieldCollector.collectFields(where(execution, type, fragments), field, true);
        return selection(execution, type, atOnce, deferred(all));
    }

    private Selection selection(
            ExecutionContext execution, GraphQLObjectType type, MergedSelectionSet all, MergedSelectionSet later) {
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
        return new Selection(all, names, plain, selections(others), later);
    }

    /**
     * Fields selected at one place of the document.
     *
     * @param all that are answered at once
     * @param plain for each name, its field, or null where it is none of the plain ones
     * @param later fields that are deferred, whether or not they are answered at once as well
     */
    private record Selection(
            MergedSelectionSet all,
            List<String> names,
            List<@Nullable PlainField> plain,
            MergedSelectionSet others,
            MergedSelectionSet later) {

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
