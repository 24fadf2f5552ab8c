package org.digitaldiplomacy.graphql.http;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every place in a schema where a client gives a value of one scalar, with a request that brings a value there. */
final class Arguments {

    /** From the root to an object of each type whose fields take arguments. */
    private static final Map<String, String> WAYS = Map.ofEntries(
            Map.entry("Query", "query (%s) { %s }"),
            Map.entry("Mutation", "mutation (%s) { %s }"),
            Map.entry("Subscription", "subscription (%s) { %s }"),
            Map.entry("Country", "query (%s) { country(code: \"EST\") { %s } }"),
            Map.entry("Institution", "query (%s) { ministries(first: 1) { nodes { %s } } }"),
            Map.entry("Account", "query (%s) { accounts(first: 1) { nodes { %s } } }"),
            Map.entry("MissionNetwork", "query (%s) { missionNetwork { %s } }"),
            Map.entry("MissionCentrality", "query (%s) { country(code: \"EST\") { missionCentrality { %s } } }"),
            Map.entry("RelationNetwork", "query (%s) { relationNetwork { %s } }"),
            Map.entry("CountryResult", "query (%s) { ranking(first: 1) { nodes { %s } } }"),
            Map.entry("Scenario", "query (%s) { scenario(changes: {}) { %s } }"),
            Map.entry("EditionComparison", "query (%s) { compareEditions(from: \"2024\") { %s } }"));

    private final String scalar;
    private final List<Place> places = new ArrayList<>();

    private Arguments(String scalar) {
        this.scalar = scalar;
    }

    /**
     * A place for a value.
     *
     * @param coordinate such as Query.countries.filter.text
     * @param document declares the variable given, which holds the value
     * @param shape the variable's value with {@code HOLE} in the place
     */
    record Place(String coordinate, String document, Object shape) {

        private static final Object HOLE = new Object();

        /** The variables that bring the value there. */
        Map<String, Object> variables(Object value) {
            return Map.of("given", filled(shape, value));
        }

        boolean isMutation() {
            return document.startsWith("mutation");
        }

        boolean isSubscription() {
            return document.startsWith("subscription");
        }

        private static Object filled(Object shape, Object value) {
            if (shape == HOLE) {
                return value;
            } else if (shape instanceof Name name) {
                return name.name();
            } else if (shape instanceof Map<?, ?> object) {
                Map<String, Object> filled = new LinkedHashMap<>();
                object.forEach((name, each) -> filled.put((String) name, filled(each, value)));
                return filled;
            }
            return shape instanceof List<?> list
                    ? list.stream().map(each -> filled(each, value)).toList()
                    : shape;
        }

        @Override
        public String toString() {
            return coordinate;
        }
    }

    /** @throws AssertionError where there is no way known to a type whose fields take arguments */
    static List<Place> of(GraphQLSchema schema, String scalar) {
        Arguments arguments = new Arguments(scalar);
        schema.getAllTypesAsList().stream()
                .filter(type ->
                        type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
                .map(GraphQLObjectType.class::cast)
                .forEach(type -> type.getFields().forEach(field -> arguments.collect(type, field)));
        return arguments.places;
    }

    private void collect(GraphQLObjectType type, GraphQLFieldDefinition field) {
        for (GraphQLArgument argument : field.getArguments()) {
            Map<String, Object> shapes = new LinkedHashMap<>();
            collect(argument.getType(), "", new HashSet<>(), shapes);
            shapes.forEach((path, shape) -> places.add(new Place(
                    type.getName() + "." + field.getName() + "." + argument.getName() + path,
                    document(type, field, argument),
                    shape)));
        }
    }

    private void collect(GraphQLType type, String path, Set<String> above, Map<String, Object> shapes) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            Map<String, Object> items = new LinkedHashMap<>();
            collect(list.getWrappedType(), path + "[0]", above, items);
            items.forEach((at, shape) -> shapes.put(at, List.of(shape)));
        } else if (bare instanceof GraphQLInputObjectType object && above.add(object.getName())) {
            for (GraphQLInputObjectField field : object.getFields()) {
                Map<String, Object> values = new LinkedHashMap<>();
                collect(field.getType(), path + "." + field.getName(), above, values);
                values.forEach((at, shape) -> {
                    Map<String, Object> whole = required(object);
                    whole.put(field.getName(), shape);
                    shapes.put(at, whole);
                });
            }
            above.remove(object.getName());
        } else if (bare instanceof GraphQLNamedInputType named
                && named.getName().equals(scalar)) {
            shapes.put(path, Place.HOLE);
        }
    }

    private static String document(GraphQLObjectType type, GraphQLFieldDefinition field, GraphQLArgument argument) {
        String way = WAYS.get(type.getName());
        if (way == null) {
            throw new AssertionError("no request is known that leads to " + type.getName() + "." + field.getName());
        }
        String others = field.getArguments().stream()
                .filter(other -> !other.equals(argument))
                .filter(other -> GraphQLTypeUtil.isNonNull(other.getType())
                        || other.getName().equals("dryRun"))
                .map(other -> ", " + other.getName() + ": " + literal(sound(other.getName(), other.getType())))
                .collect(Collectors.joining());
        boolean isLeaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
        return way.formatted(
                "$given: " + GraphQLTypeUtil.simplePrint(argument.getType()),
                field.getName() + "(" + argument.getName() + ": $given" + others + ")"
                        + (isLeaf ? "" : " { __typename }"));
    }

    private static Map<String, Object> required(GraphQLInputObjectType object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.getFields().stream()
                .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                .forEach(field -> values.put(field.getName(), sound(field.getName(), field.getType())));
        return values;
    }

    private static Object sound(String name, GraphQLType type) {
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (bare instanceof GraphQLList list) {
            return List.of(sound(name, list.getWrappedType()));
        } else if (bare instanceof GraphQLInputObjectType object) {
            return required(object);
        } else if (bare instanceof GraphQLEnumType choice) {
            return new Name(choice.getValues().get(0).getName());
        }
        return switch (GraphQLTypeUtil.simplePrint(bare)) {
            case "Int" -> 1;
            case "Float" -> 1.5;
            case "Boolean" -> true;
            case "Date" -> "2024-01-01";
            default -> text(name);
        };
    }

    private static String text(String name) {
        return switch (name) {
            case "platform" -> "x";
            case "metric" -> "followers";
            case "table" -> "observations";
            case "code", "country" -> "EST";
            case "from" -> "2024";
            default -> "nothing";
        };
    }

    /** Of an enum's value. */
    private record Name(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static String literal(@Nullable Object value) {
        if (value instanceof String text) {
            return "\"" + text + "\"";
        } else if (value instanceof List<?> list) {
            return list.stream().map(Arguments::literal).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .map(each -> each.getKey() + ": " + literal(each.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return Objects.toString(value);
    }
}
