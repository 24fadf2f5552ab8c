package org.digitaldiplomacy.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.parser.Parser;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The specification's rules of input coercion, one by one, for variables and literals. */
class ScalarsTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("Int", 5, 5),
                Arguments.of("Int", 5L, 5),
                Arguments.of("Int", 5.0, 5),
                Arguments.of("Int", 1e2, 100),
                Arguments.of("Int", -0.0, 0),
                Arguments.of("Int", -2147483648L, Integer.MIN_VALUE),
                Arguments.of("Float", 5, 5.0),
                Arguments.of("Float", BigInteger.TWO.pow(70), 0x1p70),
                Arguments.of("String", "5", "5"),
                Arguments.of("ID", "abc", "abc"),
                Arguments.of("ID", 5, "5"),
                Arguments.of("ID", 5.0, "5"),
                Arguments.of("Boolean", true, true));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void a_variable_of_the_type_is_taken(String type, Object given, Object read) {
        assertThat(coercing(type).parseValue(given, GraphQLContext.getDefault(), Locale.ENGLISH))
                .isEqualTo(read);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("Int", "5"),
                Arguments.of("Int", 5.5),
                Arguments.of("Int", 2147483648L),
                Arguments.of("Int", 4294967301L),
                Arguments.of("Int", new BigInteger("12345678901234567890")),
                Arguments.of("Int", 1e300),
                Arguments.of("Int", Double.POSITIVE_INFINITY),
                Arguments.of("Int", true),
                Arguments.of("Int", List.of(5)),
                Arguments.of("Float", "1.5"),
                Arguments.of("Float", Double.POSITIVE_INFINITY),
                Arguments.of("Float", Double.NaN),
                Arguments.of("Float", BigInteger.TEN.pow(400)),
                Arguments.of("String", 5),
                Arguments.of("String", true),
                Arguments.of("ID", 5.5),
                Arguments.of("ID", true),
                Arguments.of("Boolean", "true"),
                Arguments.of("Boolean", 1),
                Arguments.of("Date", "2024-02-30"),
                Arguments.of("Date", "2023-02-29"),
                Arguments.of("Date", "2024-2-3"),
                Arguments.of("Date", "+12024-01-01"),
                Arguments.of("Date", "2024-01-01T00:00:00Z"),
                Arguments.of("Date", 20240101),
                Arguments.of("DateTime", "2024-01-01"),
                Arguments.of("DateTime", "2024-01-01T00:00:00"),
                Arguments.of("DateTime", "2024-01-01T25:00:00Z"),
                Arguments.of("Boolean", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_variable_of_another_type_is_refused(String type, Object given) {
        assertThatThrownBy(() -> coercing(type).parseValue(given, GraphQLContext.getDefault(), Locale.ENGLISH))
                .isInstanceOf(CoercingParseValueException.class);
        assertThat(Scalars.expected(type)).startsWith(type);
    }

    @ParameterizedTest
    @CsvSource({
        "Int, 5.0",
        "Int, '\"5\"'",
        "Int, 2147483648",
        "Int, FIVE",
        "Float, '\"1.5\"'",
        "Float, 1e400",
        "String, 5",
        "String, EST",
        "ID, 5.0",
        "Boolean, 1",
        "Date, '\"2024-02-30\"'",
        "Date, 20240101",
    })
    void a_literal_of_another_type_is_refused_as_it_was_written(String type, String literal) {
        assertThatThrownBy(() -> literal(type, literal)).isInstanceOf(CoercingParseLiteralException.class);
    }

    @ParameterizedTest
    @CsvSource({"Int, 5, 5", "Float, 5, 5.0", "Float, 1e-3, 0.001", "ID, 5, 5", "Date, '\"2024-02-29\"', 2024-02-29"})
    void a_literal_of_the_type_is_taken(String type, String literal, String read) {
        assertThat(literal(type, literal)).hasToString(read);
    }

    private static Object literal(String type, String literal) {
        return coercing(type)
                .parseLiteral(
                        Parser.parseValue(literal),
                        CoercedVariables.emptyVariables(),
                        GraphQLContext.getDefault(),
                        Locale.ENGLISH);
    }

    private static Coercing<?, ?> coercing(String type) {
        return Scalars.ALL.stream()
                .filter(scalar -> scalar.getName().equals(type))
                .findFirst()
                .orElseThrow()
                .getCoercing();
    }
}
