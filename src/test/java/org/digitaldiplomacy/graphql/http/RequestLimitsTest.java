package org.digitaldiplomacy.graphql.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import graphql.introspection.IntrospectionQueryBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests that ask for too much are refused; the tools of honest clients work. */
@QuarkusTest
class RequestLimitsTest {

    @Test
    void a_hundred_aliases_of_one_field_are_refused() {
        refused("aliases", "{ " + times(101, i -> "a" + i + ": __typename") + " }");
    }

    @Test
    void a_field_repeated_hundreds_of_times_is_refused() {
        refused("repetitions", "{ " + times(500, i -> "__typename") + " }");
    }

    @Test
    void fragments_that_double_at_every_step_are_refused_by_what_they_amount_to() {
        String bomb = times(30, i -> "fragment F" + i + " on Query { ...F" + (i + 1) + " ...F" + (i + 1) + " }");
        refused("fields", "{ ...F0 } " + bomb + " fragment F30 on Query { __typename }");
    }

    @Test
    void a_heap_of_directives_is_refused() {
        refused("directives", "{ __typename " + times(100, i -> "@aa") + " }");
    }

    @Test
    void what_is_wrong_in_ten_places_alike_is_said_once() {
        send("{ __typename " + times(10, i -> "@aa") + " }")
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].locations", hasSize(10))
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
    }

    @Test
    void fields_nested_too_deep_are_refused() {
        refused(
                "depth",
                "{ __schema { types " + "{ fields { type ".repeat(20) + "{ name }" + " } }".repeat(20) + " } }");
    }

    @Test
    void a_document_of_too_many_tokens_is_refused_by_the_parser() {
        refused("tokens", "{ __typename(" + times(3000, i -> "a: 1") + ") }");
        refused("tokens", "{a".repeat(2000) + "}".repeat(2000));
    }

    @Test
    void introspection_that_goes_in_circles_is_refused() {
        String query = "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }";
        send(query).statusCode(400).body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"));
    }

    @Test
    void the_introspection_query_of_common_tools_is_answered() {
        String query = IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
                .isOneOf(true)
                .inputValueDeprecation(true)
                .typeRefFragmentDepth(9));
        send(query).statusCode(200).body("$", not(hasKey("errors")));
    }

    private static void refused(String limit, String query) {
        send(query)
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].extensions.limit", equalTo(limit));
    }

    private static ValidatableResponse send(String query) {
        return GraphQlOverHttpTest.post("application/graphql-response+json", Map.of("query", query));
    }

    private static String times(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(" "));
    }
}
