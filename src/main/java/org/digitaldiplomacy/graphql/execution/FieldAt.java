package org.digitaldiplomacy.graphql.execution;

import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a document that need not be valid.
 *
 * @param parent type in which it stands
 */
record FieldAt(GraphQLFieldsContainer parent, Field field) {

    /** The field that stands, or has an argument, at a place; empty where what is around it is unknown. */
    static Optional<FieldAt> of(GraphQLSchema schema, Document document, SourceLocation place) {
        Stream<FieldAt> operations = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .flatMap(operation -> within(schema, root(schema, operation), operation.getSelectionSet()));
        Stream<FieldAt> fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .flatMap(fragment -> within(
                        schema, schema.getType(fragment.getTypeCondition().getName()), fragment.getSelectionSet()));
        return Stream.concat(operations, fragments)
                .filter(known -> known.stands(place))
                .findFirst();
    }

    /** Null where the type has no such field. */
    @Nullable
    GraphQLFieldDefinition definition() {
        return parent.getFieldDefinition(field.getName());
    }

    private boolean stands(SourceLocation place) {
        return place.equals(field.getSourceLocation())
                || field.getArguments().stream().anyMatch(argument -> stands(argument, place));
    }

    private static boolean stands(Argument argument, SourceLocation place) {
        return place.equals(argument.getSourceLocation())
                || place.equals(argument.getValue().getSourceLocation());
    }

    private static @Nullable GraphQLType root(GraphQLSchema schema, OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private static Stream<FieldAt> within(
            GraphQLSchema schema, @Nullable GraphQLType type, @Nullable SelectionSet selections) {
        return selections == null || !(type instanceof GraphQLFieldsContainer parent)
                ? Stream.empty()
                : selections.getSelections().stream().flatMap(selection -> of(schema, parent, selection));
    }

    private static Stream<FieldAt> of(GraphQLSchema schema, GraphQLFieldsContainer parent, Selection<?> selection) {
        if (selection instanceof Field field) {
            FieldAt at = new FieldAt(parent, field);
            GraphQLFieldDefinition known = at.definition();
            Stream<FieldAt> below = known == null
                    ? Stream.empty()
                    : within(schema, GraphQLTypeUtil.unwrapAll(known.getType()), field.getSelectionSet());
            return Stream.concat(Stream.of(at), below);
        }
        return selection instanceof InlineFragment inline
                ? within(
                        schema,
                        inline.getTypeCondition() == null
                                ? parent
                                : schema.getType(inline.getTypeCondition().getName()),
                        inline.getSelectionSet())
                : Stream.empty();
    }
}
