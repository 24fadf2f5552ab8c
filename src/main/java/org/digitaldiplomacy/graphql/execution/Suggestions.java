package org.digitaldiplomacy.graphql.execution;

import graphql.language.Document;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.model.ClosestName;

/** Says what a document's author probably meant, and keeps the parser's inner words out of messages. */
final class Suggestions {

    private static final Pattern FIELD = Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");
    private static final Pattern ARGUMENT = Pattern.compile("Unknown field argument '(\\w+)'");
    private static final Pattern MISSING = Pattern.compile("Missing field argument '(\\w+)'");
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

    /**
     * The error with a message that names the field or argument, what was found and what is expected, and the same in its
     * extensions.
     */
    ValidationError improve(ValidationError error, Document document) {
        String message = error.getMessage();
        Map<String, Object> told = new LinkedHashMap<>();
        Optional<FieldAt> field = error.getLocations().stream()
                .flatMap(place -> FieldAt.of(schema, document, place).stream())
                .findFirst();
        String better = said(FIELD, message, m -> m.group() + hint(told, m.group(1), fields(m.group(2))));
        better = said(
                ARGUMENT,
                better,
                m -> named(field) + " has no argument '" + m.group(1) + "'" + argument(told, m.group(1), field));
        better = said(
                MISSING,
                better,
                m -> named(field) + " needs its argument '" + m.group(1) + "'" + expected(told, m.group(1), field));
        better = said(TYPE, better, m -> m.group() + hint(told, m.group(1), types()));
        better = said(INPUT_FIELD, better, m -> {
            told.put("argument", m.group(1) + "." + m.group(3));
            return "argument '" + m.group(1) + "': '" + m.group(2) + "' has no field '" + m.group(3) + "'"
                    + hint(told, m.group(3), fields(m.group(2)));
        });
        better = said(MISFIT, better, m -> {
            told.put("argument", m.group(1));
            return "argument '" + m.group(1) + "': " + misfit(told, m.group(2), m.group(3));
        });
        better = said(BAD_DEFAULT, better, m -> "The default value of a variable is none of its type " + m.group(1));
        better = VALUE.matcher(better).replaceFirst(" ");
        return better.equals(message) && told.isEmpty()
                ? error
                : ValidationError.newValidationError()
                        .validationErrorType(error.getValidationErrorType())
                        .queryPath(error.getQueryPath())
                        .sourceLocations(error.getLocations())
                        .extensions(told)
                        .description(better)
                        .build();
    }

    private static String said(Pattern pattern, String message, Function<MatchResult, String> better) {
        return pattern.matcher(message).replaceFirst(match -> Matcher.quoteReplacement(better.apply(match)));
    }

    private static String named(Optional<FieldAt> field) {
        return field.map(at -> "field '" + at.field().getName() + "' of type '"
                        + at.parent().getName() + "'")
                .orElse("a field");
    }

    private static String argument(Map<String, Object> told, String name, Optional<FieldAt> field) {
        told.put("argument", name);
        return hint(
                told,
                name,
                field.map(FieldAt::definition)
                        .map(known -> names(known.getArguments()))
                        .orElse(List.of()));
    }

    private static String expected(Map<String, Object> told, String name, Optional<FieldAt> field) {
        told.put("argument", name);
        return field.map(FieldAt::definition)
                .map(known -> known.getArgument(name))
                .map(argument -> {
                    String type = GraphQLTypeUtil.simplePrint(argument.getType());
                    told.put("expected", type);
                    return " of type " + type;
                })
                .orElse("");
    }

    private static String hint(Map<String, Object> told, String name, Collection<String> known) {
        Optional<String> close = ClosestName.to(name, known);
        told.put("found", name);
        told.put("expected", "one of " + known);
        told.put("suggestions", close.stream().toList());
        return close.map(one -> "; did you mean '" + one + "'?").orElse("");
    }

    /** @param node as graphql-java shows it: IntValue{value=5} */
    private String misfit(Map<String, Object> told, String node, String type) {
        Matcher simple = SIMPLE.matcher(node);
        String found = "";
        if (simple.matches() && !simple.group(3).contains("{")) {
            String quote = simple.group(1).equals("StringValue") ? "\"" : "";
            String value = quote + Shown.text(simple.group(3)) + quote;
            told.put("found", value);
            found = "found " + value + ", ";
        }
        List<String> values = values(type);
        String expected = values.isEmpty() ? Scalars.expected(type) : "one of " + String.join(", ", values);
        told.put("expected", expected);
        return found + "expected " + expected;
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

    private static List<String> names(List<? extends GraphQLNamedSchemaElement> elements) {
        return elements.stream().map(GraphQLNamedSchemaElement::getName).toList();
    }
}
