package org.digitaldiplomacy.graphql.execution;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gate that every argument passes before a resolver sees it. PostgreSQL holds no NUL and no year 0, UTF-8 no lone
 * surrogate; a text that is longer than anything kept here would only cost time; and graphql-java lets a variable bring
 * null to where a list or an input object takes none.
 */
final class ArgumentGate {

    static final int LONGEST = 10_000;

    private ArgumentGate() {}

    /**
     * Looks into lists and input objects too.
     *
     * @param path of the value: filter.codes[0]
     * @throws Refused naming the path, what was found and what is expected
     */
    static void pass(String path, GraphQLType type, @Nullable Object coerced) {
        if (type instanceof GraphQLNonNull nonNull) {
            if (coerced == null) {
                throw refused(path, GraphQLTypeUtil.simplePrint(type) + ", which is never null", "null");
            }
            pass(path, nonNull.getWrappedType(), coerced);
        } else if (coerced instanceof List<?> items && type instanceof GraphQLList list) {
            for (int i = 0; i < items.size(); i++) {
                pass(path + "[" + i + "]", list.getWrappedType(), items.get(i));
            }
        } else if (coerced instanceof Map<?, ?> fields && type instanceof GraphQLInputObjectType object) {
            for (GraphQLInputObjectField field : object.getFields()) {
                pass(path + "." + field.getName(), field.getType(), fields.get(field.getName()));
            }
        } else if (coerced instanceof String text) {
            passText(path, text);
        } else if (coerced instanceof LocalDate day && day.getYear() < 1) {
            throw refused(path, "a day from 0001-01-01 on", day.toString());
        }
    }

    private static void passText(String path, String text) {
        if (text.length() > LONGEST) {
            String found = text.length() + ", beginning with " + Shown.value(text);
            throw refused(path, "at most " + LONGEST + " characters", found);
        } else if (text.indexOf('\0') >= 0) {
            throw refused(path, "a text without the character U+0000", Shown.value(text));
        } else if (hasLoneSurrogate(text)) {
            throw refused(path, "well-formed Unicode, without lone surrogates", Shown.value(text));
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    private static Refused refused(String path, String expected, String found) {
        return new Refused(
                ErrorCode.BAD_USER_INPUT,
                "argument '" + path + "': expected " + expected + ", found " + found,
                Map.of("argument", path, "expected", expected, "found", found));
    }
}
