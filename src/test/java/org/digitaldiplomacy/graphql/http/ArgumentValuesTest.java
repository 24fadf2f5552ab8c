package org.digitaldiplomacy.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.LogRecords;
import org.digitaldiplomacy.access.KeptTokens;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.access.Tokens;
import org.digitaldiplomacy.graphql.http.Arguments.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every argument of the schema, and every field of its inputs, takes any value of its type, or refuses it with a sentence:
 * no value comes to the store that the store cannot hold.
 */
@QuarkusTest
@Timeout(300)
class ArgumentValuesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NUL = "a\u0000b";
    private static final String LONE_SURROGATE = "a\uD800b";
    private static final String HUNDRED_KILOBYTES = "abcdefghij".repeat(10_000);
    private static final String FROM_RIGHT_TO_LEFT = "\u202Eإستونيا אסטוניה\u202C";

    private final Tokens tokens;

    ArgumentValuesTest(Tokens tokens) {
        this.tokens = tokens;
    }

    @Test
    void texts_that_cannot_be_stored_are_refused_wherever_they_are_given() {
        List<Place> places = texts();
        String token = token();
        try (LogRecords log = new LogRecords()) {
            for (Place place : places) {
                for (String text : List.of(NUL, LONE_SURROGATE, HUNDRED_KILOBYTES)) {
                    JsonNode answer = send(place, text, token);
                    assertKnown(place, answer);
                    if (isReached(place)) {
                        assertThat(codes(answer)).as("%s", place).isNotEmpty();
                    }
                }
            }
            assertThat(log.told()).isEmpty();
        }
        assertThat(places).hasSizeGreaterThan(100);
    }

    @Test
    void unusual_texts_are_answered_or_refused_wherever_they_are_given() {
        String token = token();
        try (LogRecords log = new LogRecords()) {
            for (Place place : texts()) {
                for (String text : List.of("", " ", FROM_RIGHT_TO_LEFT, "%_\\", "'; --", "x".repeat(9_999))) {
                    assertKnown(place, send(place, text, token));
                }
            }
            assertThat(log.told()).isEmpty();
        }
    }

    @Test
    void extreme_numbers_and_days_are_answered_or_refused_wherever_they_are_given() {
        Map<String, List<Object>> extremes = new LinkedHashMap<>();
        extremes.put("Int", List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE));
        extremes.put("Float", List.of(-Double.MAX_VALUE, -1, 0, Double.MIN_VALUE, Double.MAX_VALUE));
        extremes.put("Date", List.of("0000-01-01", "0001-01-01", "1582-10-10", "9999-12-31"));
        String token = token();
        try (LogRecords log = new LogRecords()) {
            extremes.forEach((scalar, values) -> {
                for (Place place : Arguments.of(schema(), scalar)) {
                    for (Object value : values) {
                        assertKnown(place, send(place, value, token));
                    }
                }
            });
            assertThat(log.told()).isEmpty();
        }
    }

    private String token() {
        return KeptTokens.keep(tokens, "tester", Set.of(Permission.values()), null, null);
    }

    /** Strings and ids alike. */
    private static List<Place> texts() {
        List<Place> places = new ArrayList<>(Arguments.of(schema(), "String"));
        places.addAll(Arguments.of(schema(), "ID"));
        return places.stream().filter(place -> !place.isSubscription()).toList();
    }

    /** There are no relations in the data, so that nothing resolves their network's fields. */
    private static boolean isReached(Place place) {
        return !place.coordinate().startsWith("RelationNetwork.");
    }

    private static void assertKnown(Place place, JsonNode answer) {
        assertThat(answer.has("data") || answer.has("errors"))
                .as("%s: %s", place, answer)
                .isTrue();
        assertThat(codes(answer)).as("%s: %s", place, answer).isSubsetOf("BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED");
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("errors").findValuesAsText("code");
    }

    private static JsonNode send(Place place, Object value, String token) {
        var request = given().contentType("application/json").accept("application/graphql-response+json");
        return read((place.isMutation()
                                || place.coordinate().startsWith("Query.import")
                                || place.coordinate().startsWith("Query.audit")
                        ? request.header("Authorization", "Bearer " + token)
                        : request)
                .body(body(place, value))
                .post("/graphql")
                .asString());
    }

    private static String body(Place place, Object value) {
        try {
            return JSON.writeValueAsString(Map.of("query", place.document(), "variables", place.variables(value)))
                    .replace("\uD800", "\\uD800");
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(answer, malformed);
        }
    }

    private static GraphQLSchema schema() {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser()
                .parse(RestAssured.get("/graphql/schema.graphql").asString()));
    }
}
