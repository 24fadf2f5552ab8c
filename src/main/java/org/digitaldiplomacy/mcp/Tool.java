package org.digitaldiplomacy.mcp;

import graphql.language.ArrayValue;
import graphql.language.Comment;
import graphql.language.IntValue;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.digitaldiplomacy.model.ClosestName;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL document as a tool: its comment describes it, its variables are the arguments.
 *
 * @param link template of the page that shows the same
 * @param arguments by name
 */
record Tool(String name, String description, String link, String document, Map<String, Argument> arguments) {

    private static final String LINK = "link:";

    /**
     * A variable of the document.
     *
     * @param schema after JSON Schema
     */
    record Argument(Map<String, Object> schema, boolean required) {}

    static Tool read(String name, String document, String fragments) {
        OperationDefinition query = new Parser()
                .parseDocument(document)
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow(() -> new IllegalStateException("expected a query in the tool " + name));
        List<String> head = comments(query.getComments());
        Map<String, Argument> arguments = new LinkedHashMap<>();
        query.getVariableDefinitions().forEach(variable -> arguments.put(variable.getName(), argument(variable)));
        return new Tool(
                name,
                String.join(
                        " ",
                        head.stream().filter(line -> !line.startsWith(LINK)).toList()),
                head.stream()
                        .filter(line -> line.startsWith(LINK))
                        .map(line -> line.substring(LINK.length()).strip())
                        .findFirst()
                        .orElse("/"),
                document + fragmentsOf(document, fragments),
                arguments);
    }

    /** Description of the tool for a client. */
    Map<String, Object> described() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        arguments.forEach((argument, of) -> {
            properties.put(argument, of.schema());
            if (of.required()) {
                required.add(argument);
            }
        });
        return Map.of(
                "name",
                name,
                "description",
                description,
                "inputSchema",
                Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false),
                "annotations",
                Map.of("readOnlyHint", true, "idempotentHint", true, "openWorldHint", false));
    }

    /** An argument that the tool does not take, in words; null where there is none. */
    @Nullable
    String misfit(Map<String, ?> given) {
        for (String argument : new TreeSet<>(given.keySet())) {
            if (!arguments.containsKey(argument)) {
                return "Unknown argument '" + argument + "' of " + name + "; "
                        + ClosestName.hint(argument, arguments.keySet());
            }
        }
        return null;
    }

    /** Arguments with defaults where none are given. */
    Map<String, Object> completed(Map<String, Object> given) {
        Map<String, Object> all = new LinkedHashMap<>();
        arguments.forEach((argument, of) -> {
            Object value = given.getOrDefault(argument, of.schema().get("default"));
            if (value != null) {
                all.put(argument, value);
            }
        });
        return all;
    }

    private static String fragmentsOf(String document, String fragments) {
        StringBuilder used = new StringBuilder();
        for (String fragment : fragments.split("(?=fragment )", -1)) {
            String[] words = fragment.split(" ", 3);
            if (words.length > 1 && document.contains("..." + words[1])) {
                used.append('\n').append(fragment);
            }
        }
        return used.toString();
    }

    private static Argument argument(VariableDefinition variable) {
        Map<String, Object> schema = new LinkedHashMap<>(schema(variable.getType()));
        schema.put("description", String.join(" ", comments(variable.getComments())));
        Value<?> byDefault = variable.getDefaultValue();
        if (byDefault != null) {
            schema.put("default", plain(byDefault));
        }
        return new Argument(schema, variable.getType() instanceof NonNullType && byDefault == null);
    }

    private static Map<String, Object> schema(Type<?> type) {
        if (type instanceof NonNullType required) {
            return schema(required.getType());
        } else if (type instanceof ListType list) {
            return Map.of("type", "array", "items", schema(list.getType()));
        }
        return Map.of(
                "type",
                switch (((TypeName) type).getName()) {
                    case "Int" -> "integer";
                    case "Float" -> "number";
                    case "Boolean" -> "boolean";
                    default -> "string";
                });
    }

    private static Object plain(Value<?> value) {
        if (value instanceof StringValue text) {
            return text.getValue();
        } else if (value instanceof IntValue number) {
            return number.getValue().intValueExact();
        } else if (value instanceof ArrayValue list) {
            return list.getValues().stream().map(Tool::plain).toList();
        }
        throw new IllegalStateException("expected a text, a whole number or a list as a default, found " + value);
    }

    private static List<String> comments(List<Comment> comments) {
        return comments.stream().map(comment -> comment.getContent().strip()).toList();
    }
}
