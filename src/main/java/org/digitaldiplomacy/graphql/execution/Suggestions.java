package org.digitaldiplomacy.graphql.execution;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.model.ClosestName;
import org.jspecify.annotations.Nullable;

/** Says what a document's author probably meant, and keeps the parser's inner words out of messages. */
final class Suggestions {

    private static final Pattern FIELD = Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");
    private static final Pattern ARGUMENT = Pattern.compile("Unknown field argument '(\\w+)'");
    private static final Pattern TYPE = Pattern.compile("Unknown type '(\\w+)'");
    private static final Pattern INPUT_FIELD = Pattern.compile(
            "argument '([\\w.\\[\\]]+)' with value '.*' contains a field not in '(\\w+)': '(\\w+)'", Pattern.DOTALL);
    private static final Pattern MISFIT =
            Pattern.compile("argument '([\\w.\\[\\]]+)' with value '(.*)' is not a valid '(\\w+)'.*", Pattern.DOTALL);
    private static final Pattern SIMPLE = Pattern.compile("(\\w+)\\{\\w+=('?)(.*)\\2}", Pattern.DOTALL);
    private static final Pattern BAD_DEFAULT =
            Pattern.compile("Bad default value '.*' for type '([\\w\\[\\]!]+)'", Pattern.DOTALL);
    private static final Pattern VALUE =
            Pattern.compile(" with value '\\w+\\{.*}' (?=must |is |contains )", Pattern.DOTALL);

    private final GraphQLSchema schema;

    Suggestions(GraphQLSchema schema) {
        this.schema = schema;
    }

    ValidationError improve(ValidationError error) {
        String message = error.getMessage();
        String better = said(FIELD, message, m -> m.group() + hint(m.group(1), fields(m.group(2))));
        better = said(ARGUMENT, better, m -> m.group() + hint(m.group(1), arguments(error.getQueryPath())));
        better = said(TYPE, better, m -> m.group() + hint(m.group(1), types()));
        better = said(
                INPUT_FIELD,
                better,
                m -> "argument '" + m.group(1) + "': '" + m.group(2) + "' has no field '" + m.group(3) + "'"
                        + hint(m.group(3), fields(m.group(2))));
        better = said(MISFIT, better, m -> "argument '" + m.group(1) + "': " + misfit(m.group(2), m.group(3)));
        better = said(BAD_DEFAULT, better, m -> "The default value of a variable is none of its type " + m.group(1));
        better = VALUE.matcher(better).replaceFirst(" ");
        return better.equals(message)
                ? error
                : ValidationError.newValidationError()
                        .validationErrorType(error.getValidationErrorType())
                        .queryPath(error.getQueryPath())
                        .sourceLocations(error.getLocations())
                        .description(better)
                        .build();
    }

    private static String said(Pattern pattern, String message, Function<MatchResult, String> better) {
        return pattern.matcher(message).replaceFirst(match -> Matcher.quoteReplacement(better.apply(match)));
    }

    private static String hint(String name, Collection<String> known) {
        return ClosestName.to(name, known)
                .map(close -> "; did you mean '" + close + "'?")
                .orElse("");
    }

    /** @param node as graphql-java shows it: IntValue{value=5} */
    private String misfit(String node, String type) {
        Matcher simple = SIMPLE.matcher(node);
        String found = "";
        if (simple.matches() && !simple.group(3).contains("{")) {
            String quote = simple.group(1).equals("StringValue") ? "\"" : "";
            found = "found " + quote + Shown.text(simple.group(3)) + quote + ", ";
        }
        List<String> values = values(type);
        return found + "expected "
                + (values.isEmpty() ? Scalars.expected(type) : "one of " + String.join(", ", values));
    }

    private List<String> fields(String type) {
        if (schema.getType(type) instanceof GraphQLFieldsContainer container) {
            return names(container.getFieldDefinitions());
        }
        if (schema.getType(type) instanceof GraphQLInputObjectType input) {
            return names(input.getFieldDefinitions());
        }
        return List.of();
    }

    private List<String> values(String type) {
        return schema.getType(type) instanceof GraphQLEnumType values
                ? values.getValues().stream()
                        .map(GraphQLEnumValueDefinition::getName)
                        .toList()
                : List.of();
    }

    private List<String> types() {
        return schema.getAllTypesAsList().stream()
                .map(GraphQLNamedSchemaElement::getName)
                .filter(name -> !name.startsWith("__"))
                .toList();
    }

    /** Of the field at a path from the query's root; none where it starts elsewhere, such as in a fragment. */
    private List<String> arguments(@Nullable List<String> path) {
        GraphQLFieldDefinition field = null;
        Object at = schema.getQueryType();
        for (String name : path == null ? List.<String>of() : path) {
            field = at instanceof GraphQLFieldsContainer container ? container.getFieldDefinition(name) : null;
            at = field == null ? null : GraphQLTypeUtil.unwrapAll(field.getType());
        }
        return field == null ? List.of() : names(field.getArguments());
    }

    private static List<String> names(List<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
    }
}
