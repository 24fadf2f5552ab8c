package org.digitaldiplomacy.graphql.execution;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitaldiplomacy.model.ClosestName;
import org.jspecify.annotations.Nullable;

/**
 * Finds the variables of a request that do not fit their declarations, by the specification's rules of coercion, and says
 * of each value where it stands and what is expected there.
 */
final class VariableProblems {

    /** More would say the same again. */
    private static final int MOST = 20;

    private final GraphQLSchema schema;
    private final List<GraphQLError> found = new ArrayList<>();
    private VariableDefinition declaration;

    private VariableProblems(GraphQLSchema schema, VariableDefinition first) {
        this.schema = schema;
        this.declaration = first;
    }

    /** Empty where all fit. The operation is valid. */
    static List<GraphQLError> of(GraphQLSchema schema, OperationDefinition operation, Map<String, Object> given) {
        List<VariableDefinition> declared = operation.getVariableDefinitions();
        if (declared.isEmpty()) {
            return List.of();
        }
        VariableProblems problems = new VariableProblems(schema, declared.get(0));
        declared.forEach(each -> problems.check(each, given));
        return problems.found.stream().limit(MOST).toList();
    }

    private void check(VariableDefinition variable, Map<String, Object> given) {
        declaration = variable;
        String path = "$" + variable.getName();
        boolean isGiven = given.containsKey(variable.getName());
        boolean isRequired = variable.getType() instanceof NonNullType && variable.getDefaultValue() == null;
        if (isGiven) {
            check(type(variable.getType()), given.get(variable.getName()), path);
        } else if (isRequired) {
            add(path, "none", "a value");
        }
    }

    private GraphQLType type(Type<?> written) {
        if (written instanceof NonNullType nonNull) {
            return GraphQLNonNull.nonNull(type(nonNull.getType()));
        } else if (written instanceof ListType list) {
            return GraphQLList.list(type(list.getType()));
        }
        String name = ((TypeName) written).getName();
        GraphQLType type = schema.getType(name);
        if (type == null) {
            throw new IllegalStateException("a valid document declares a variable of the unknown type " + name);
        }
        return type;
    }

    private void check(GraphQLType type, @Nullable Object value, String path) {
        if (found.size() >= MOST) {
            return;
        }
        if (value == null) {
            if (type instanceof GraphQLNonNull) {
                add(path, "null", GraphQLTypeUtil.simplePrint(type) + ", which is never null");
            }
        } else if (type instanceof GraphQLNonNull nonNull) {
            check(nonNull.getWrappedType(), value, path);
        } else if (type instanceof GraphQLList list) {
            checkList(list.getWrappedType(), value, path);
        } else if (type instanceof GraphQLInputObjectType object) {
            checkObject(object, value, path);
        } else if (type instanceof GraphQLEnumType choice) {
            checkEnum(choice, value, path);
        } else if (type instanceof GraphQLScalarType scalar) {
            checkScalar(scalar, value, path);
        } else {
            throw new IllegalStateException("a valid document declares a variable of the output type " + type);
        }
    }

    private void checkList(GraphQLType item, Object value, String path) {
        if (!(value instanceof List<?> items)) {
            check(item, value, path);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            check(item, items.get(i), path + "[" + i + "]");
        }
    }

    private void checkObject(GraphQLInputObjectType type, Object value, String path) {
        if (!(value instanceof Map<?, ?> fields)) {
            add(path, Shown.value(value), "an object of type " + type.getName());
            return;
        }
        for (Object name : fields.keySet()) {
            if (type.getFieldDefinition(String.valueOf(name)) == null) {
                List<String> known = type.getFields().stream()
                        .map(GraphQLNamedSchemaElement::getName)
                        .toList();
                add(
                        path,
                        type.getName() + " has no field '" + name + "'; "
                                + ClosestName.hint(String.valueOf(name), known),
                        String.valueOf(name),
                        "one of " + known,
                        ClosestName.to(String.valueOf(name), known).stream().toList());
            }
        }
        for (GraphQLInputObjectField field : type.getFields()) {
            String at = path + "." + field.getName();
            if (fields.containsKey(field.getName())) {
                check(field.getType(), fields.get(field.getName()), at);
            } else if (GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue()) {
                add(at, "none", "a value");
            }
        }
    }

    private void checkEnum(GraphQLEnumType type, Object value, String path) {
        List<GraphQLEnumValueDefinition> values = type.getValues();
        boolean isKnown = value instanceof String name
                && values.stream().anyMatch(each -> each.getName().equals(name));
        if (!isKnown) {
            List<String> names =
                    values.stream().map(GraphQLEnumValueDefinition::getName).toList();
            add(
                    path,
                    "found " + Shown.value(value) + ", expected one of " + String.join(", ", names),
                    Shown.value(value),
                    "one of " + String.join(", ", names),
                    ClosestName.to(String.valueOf(value), names).stream().toList());
        }
    }

    private void checkScalar(GraphQLScalarType type, Object value, String path) {
        try {
            type.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH);
        } catch (CoercingParseValueException refused) {
            add(path, Shown.value(value), Scalars.expected(type.getName()));
        }
    }

    private void add(String path, String value, String expected) {
        add(path, "expected " + expected + ", found " + value, value, expected, List.of());
    }

    private void add(String path, String problem, String value, String expected, List<String> suggestions) {
        found.add(GraphqlErrorBuilder.newError()
                .message("%s", "variable '" + path + "': " + problem)
                .errorType(ErrorCode.BAD_USER_INPUT)
                .location(declaration.getSourceLocation())
                .extensions(Map.of("variable", path, "found", value, "expected", expected, "suggestions", suggestions))
                .build());
    }
}
