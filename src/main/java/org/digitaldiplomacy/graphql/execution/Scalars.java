package org.digitaldiplomacy.graphql.execution;

import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digitaldiplomacy.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Scalars of the schema: the five of the specification with its rules of coercion, and two for dates. A value that is not
 * taken is refused before anything runs, in literals and variables alike. String and Boolean are graphql-java's, which
 * introspection uses too and which keep to the rules.
 */
final class Scalars {

    private static final String RFC_3339 = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private static final GraphQLScalarType INT = scalar(
            "Int",
            "Whole number of 32 bits, with sign.",
            new ScalarCoercing<>(
                    "Int, a whole number from -2147483648 to 2147483647",
                    given -> narrow(whole(given)),
                    given -> given instanceof IntValue number ? narrow(number.getValue()) : null,
                    given -> narrow(whole(given)),
                    given -> IntValue.of(((Number) given).intValue())));

    private static final GraphQLScalarType FLOAT = scalar(
            "Float",
            "Floating-point number of double precision (IEEE 754), always finite.",
            new ScalarCoercing<>(
                    "Float, a number of at most 1.8e308",
                    Scalars::finite,
                    Scalars::finiteLiteral,
                    Scalars::finite,
                    given -> new FloatValue(new BigDecimal(given.toString()))));

    private static final GraphQLScalarType ID = scalar(
            "ID",
            "Opaque identifier; written as a string, and taken as a whole number too.",
            new ScalarCoercing<>(
                    "ID, a text in quotes or a whole number",
                    given -> given instanceof String text ? text : text(whole(given)),
                    given -> given instanceof StringValue text
                            ? text.getValue()
                            : given instanceof IntValue number ? text(number.getValue()) : null,
                    Object::toString,
                    given -> StringValue.of(given.toString())));

    private static final GraphQLScalarType DATE = scalar(
            "Date",
            "Day of the Gregorian calendar, as full-date of RFC 3339: 2026-11-01.",
            ScalarCoercing.ofText("Date, a day such as 2026-11-01", text -> matched(DAY, text, LocalDate::parse)));

    private static final GraphQLScalarType DATE_TIME = scalar(
            "DateTime",
            "Point in time with its offset from UTC, as date-time of RFC 3339: 2026-11-01T12:30:00Z.",
            ScalarCoercing.ofText(
                    "DateTime, a point in time such as 2026-11-01T12:30:00Z",
                    text -> matched(INSTANT, text, OffsetDateTime::parse)));

    private static final GraphQLScalarType PARTIAL_DATE = scalar(
            "PartialDate",
            "Day, month or year of the Gregorian calendar, as far as it is known: 2026-11-01, 2026-11 or 2026 (ISO 8601).",
            ScalarCoercing.ofText(
                    "PartialDate, a day, month or year such as 2026-11-01, 2026-11 or 2026", Scalars::partial));

    /** Definitions of the scalars that are not the specification's. */
    static final String DEFINITIONS = List.of(DATE, DATE_TIME, PARTIAL_DATE).stream()
            .map(scalar -> "\"%s\" scalar %s @specifiedBy(url: \"%s\")\n"
                    .formatted(scalar.getDescription(), scalar.getName(), RFC_3339))
            .collect(Collectors.joining());

    static final List<GraphQLScalarType> ALL = List.of(
            INT,
            FLOAT,
            ID,
            DATE,
            DATE_TIME,
            PARTIAL_DATE,
            graphql.Scalars.GraphQLString,
            graphql.Scalars.GraphQLBoolean);

    private Scalars() {}

    /** The values that the scalar takes, for messages. */
    static String expected(String name) {
        return switch (name) {
            case "Boolean" -> "Boolean, true or false";
            case "String" -> "String, a text in quotes";
            default ->
                ALL.stream()
                        .filter(scalar -> scalar.getName().equals(name))
                        .map(scalar -> ((ScalarCoercing<?>) scalar.getCoercing()).expected())
                        .findFirst()
                        .orElse(name);
        };
    }

    private static GraphQLScalarType scalar(String name, String description, ScalarCoercing<?> coercing) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(coercing)
                .build();
    }

    /** The number without its fraction where that is zero: 5.0 is 5. JSON does not tell one from the other. */
    private static @Nullable BigInteger whole(Object given) {
        if (given instanceof Integer || given instanceof Long) {
            return BigInteger.valueOf(((Number) given).longValue());
        } else if (given instanceof BigInteger big) {
            return big;
        } else if (given instanceof Double number) {
            boolean isWhole = Double.isFinite(number) && number == Math.rint(number);
            return isWhole ? new BigDecimal(number).toBigInteger() : null;
        }
        return given instanceof BigDecimal decimal
                        && decimal.stripTrailingZeros().scale() <= 0
                ? decimal.toBigInteger()
                : null;
    }

    private static @Nullable Integer narrow(@Nullable BigInteger whole) {
        return whole == null || whole.bitLength() > 31 ? null : Integer.valueOf(whole.intValue());
    }

    private static @Nullable String text(@Nullable BigInteger whole) {
        return whole == null ? null : whole.toString();
    }

    private static @Nullable Double finite(Object given) {
        double number = given instanceof Number found ? found.doubleValue() : Double.NaN;
        return Double.isFinite(number) ? Double.valueOf(number) : null;
    }

    private static @Nullable Double finiteLiteral(Value<?> given) {
        if (given instanceof IntValue whole) {
            return finite(whole.getValue());
        }
        return given instanceof FloatValue number ? finite(number.getValue()) : null;
    }

    /** As text, which it stays. */
    private static @Nullable String partial(String text) {
        try {
            return new PartialDate(text).value();
        } catch (IllegalArgumentException | DateTimeException noSuchDay) {
            return null;
        }
    }

    private static <T> @Nullable T matched(Pattern form, String text, Function<String, T> read) {
        try {
            return form.matcher(text).matches() ? read.apply(text) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
