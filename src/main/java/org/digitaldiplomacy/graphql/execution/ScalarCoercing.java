package org.digitaldiplomacy.graphql.execution;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Coercion of one scalar from literals and variables alike; each function answers null for what the scalar does not take.
 *
 * @param expected the values that it takes, for messages
 * @param value reads a variable's value
 * @param literal reads a literal
 * @param result turns a resolver's value into the one that an answer carries
 * @param written turns a value into a literal, for default values in the schema
 */
record ScalarCoercing<T>(
        String expected,
        Function<Object, @Nullable T> value,
        Function<Value<?>, @Nullable T> literal,
        Function<Object, @Nullable Object> result,
        Function<Object, Value<?>> written)
        implements Coercing<T, Object> {

    /** A scalar that is a string on the wire, and that is read in one way everywhere. */
    static <T> ScalarCoercing<T> ofText(String expected, Function<String, @Nullable T> read) {
        return new ScalarCoercing<>(
                expected,
                given -> given instanceof String text ? read.apply(text) : null,
                given -> given instanceof StringValue text ? read.apply(text.getValue()) : null,
                Object::toString,
                given -> StringValue.of(given.toString()));
    }

    @Override
    public T parseValue(Object given, GraphQLContext context, Locale locale) {
        T read = value.apply(given);
        if (read == null) {
            throw new CoercingParseValueException("expected " + expected + ", found " + Shown.value(given));
        }
        return read;
    }

    @Override
    public T parseLiteral(Value<?> given, CoercedVariables variables, GraphQLContext context, Locale locale) {
        T read = literal.apply(given);
        if (read == null) {
            throw new CoercingParseLiteralException("expected " + expected + ", found " + Shown.literal(given));
        }
        return read;
    }

    @Override
    public Object serialize(Object found, GraphQLContext context, Locale locale) {
        Object told = result.apply(found);
        if (told == null) {
            throw new CoercingSerializeException("expected " + expected + ", found " + Shown.value(found));
        }
        return told;
    }

    @Override
    public Value<?> valueToLiteral(Object given, GraphQLContext context, Locale locale) {
        return written.apply(given);
    }
}
