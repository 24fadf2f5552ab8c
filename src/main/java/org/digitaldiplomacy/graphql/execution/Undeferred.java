package org.digitaldiplomacy.graphql.execution;

import graphql.execution.MergedField;
import graphql.execution.incremental.IncrementalUtils;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Selections without those that {@code @defer} puts off. graphql-java defers a field altogether where one of its mentions
 * is deferred; the specification wants it at once where another is not.
 */
record Undeferred(Map<String, Object> variables) {

    MergedField field(MergedField field) {
        List<Field> fields = field.getFields().stream()
                .map(each -> each.transform(to -> to.selectionSet(selections(each.getSelectionSet()))))
                .toList();
        return MergedField.newMergedField(fields).build();
    }

    Map<String, FragmentDefinition> fragments(Map<String, FragmentDefinition> all) {
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        all.forEach((name, each) ->
                fragments.put(name, each.transform(to -> to.selectionSet(selections(each.getSelectionSet())))));
        return fragments;
    }

    SelectionSet selections(SelectionSet all) {
        return all.transform(to ->
                to.selections(all.getSelections().stream().flatMap(this::atOnce).toList()));
    }

    private Stream<Selection<?>> atOnce(Selection<?> selection) {
        if (selection instanceof InlineFragment inline) {
            return isDeferred(inline.getDirectives())
                    ? Stream.empty()
                    : Stream.of(inline.transform(to -> to.selectionSet(selections(inline.getSelectionSet()))));
        }
        boolean isDeferred = selection instanceof FragmentSpread spread && isDeferred(spread.getDirectives());
        return isDeferred ? Stream.empty() : Stream.of(selection);
    }

    private boolean isDeferred(List<Directive> directives) {
        return IncrementalUtils.createDeferredExecution(variables, directives, label -> true) != null;
    }
}
