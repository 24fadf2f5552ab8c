package org.digitaldiplomacy.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sends later what a document defers, to clients that take an answer in parts. */
@QuarkusTest
class PartedAnswersTest {

    private static final String APOLLO = "multipart/mixed;deferSpec=20220824, application/graphql-response+json";
    private static final String URQL =
            "application/graphql-response+json, application/json, text/event-stream, multipart/mixed";
    private static final String EVENTS = "text/event-stream";

    private static final String DEFERRED = """
            query ($code: String!) {
              country(code: $code) {
                code
                __typename
                ... @defer(label: "why") { code __typename result { score explain { key parent score } } }
                ... @defer(label: "who") { ministries { key accounts { handle } } }
              }
            }
            """;

    @ParameterizedTest
    @CsvSource({"MULTIPART, '" + APOLLO + "'", "EVENTS, '" + URQL + "'", "EVENTS, " + EVENTS})
    void parts_add_up_to_the_answer_that_comes_whole(Delivery delivery, String accept) {
        List<JsonNode> parts = ReadParts.of(delivery, accept, DEFERRED, Map.of("code", "EST"));

        assertThat(parts.get(0).at("/data").toString())
                .isEqualTo("{\"country\":{\"code\":\"EST\",\"__typename\":\"Country\"}}");
        assertThat(parts.get(0).at("/extensions/cost/requested").asInt()).isPositive();
        assertThat(parts).extracting(part -> part.path("hasNext").asBoolean()).containsExactly(true, true, false);
        JsonNode whole = ReadParts.json(GraphQlOverHttpTest.post(
                        "application/graphql-response+json",
                        Map.of("query", DEFERRED, "variables", Map.of("code", "EST")))
                .statusCode(200)
                .extract()
                .asString());
        assertThat(ReadParts.merged(parts)).isEqualTo(whole.get("data"));
    }

    @Test
    void an_error_stands_in_the_part_that_it_belongs_to() {
        String query = "{ country(code: \"EST\") { code ... @defer { result(node: \"reech\") { score } } } }";
        List<JsonNode> parts = ReadParts.of(Delivery.MULTIPART, APOLLO, query, Map.of());
        assertThat(parts.get(0).has("errors")).isFalse();
        JsonNode error = parts.get(1).at("/incremental/0/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("BAD_USER_INPUT");
        assertThat(error.path("path").toString()).isEqualTo("[\"country\",\"result\"]");
    }

    @Test
    void a_client_that_takes_no_parts_gets_the_whole_answer() {
        GraphQlOverHttpTest.post("*/*", Map.of("query", DEFERRED, "variables", Map.of("code", "EST")))
                .statusCode(200)
                .body("data.country.result.explain[0].key", equalTo("index"));
    }

    @ParameterizedTest
    @CsvSource({"'" + APOLLO + "'", "'" + URQL + "'"})
    void a_document_that_defers_nothing_is_answered_whole_to_clients_that_take_both(String accept) {
        for (String query : List.of("{ __typename }", "{ ... @defer(if: false) { __typename } }")) {
            GraphQlOverHttpTest.post(accept, Map.of("query", query))
                    .statusCode(200)
                    .contentType("application/graphql-response+json")
                    .body("data.__typename", equalTo("Query"));
        }
    }

    @Test
    void a_client_that_takes_events_alone_gets_one_for_the_whole_answer() {
        assertThat(ReadParts.of(Delivery.EVENTS, EVENTS, "{ __typename }", Map.of()))
                .singleElement()
                .matches(part -> part.at("/data/__typename").asText().equals("Query"));
        assertThat(ReadParts.of(Delivery.EVENTS, EVENTS, "{ nothing }", Map.of()))
                .singleElement()
                .matches(part -> part.at("/errors/0/extensions/code").asText().equals("GRAPHQL_VALIDATION_FAILED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ a: ... @defer { __typename } } | GRAPHQL_PARSE_FAILED",
                "{ ... @defer(label: \"a\") { __typename } ... @defer(label: \"a\") { platforms } } | GRAPHQL_VALIDATION_FAILED",
                "mutation { ... @defer { __typename } } | GRAPHQL_VALIDATION_FAILED",
                "subscription { editionPublished { ... @defer { slug } } } | GRAPHQL_VALIDATION_FAILED",
                "subscription { editionPublished { slug } } | BAD_REQUEST",
            })
    void what_cannot_be_deferred_is_refused_with_a_status(String query, String code) {
        GraphQlOverHttpTest.post(APOLLO, Map.of("query", query))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo(code));
    }

    @Test
    void a_mutation_by_get_is_refused_whatever_the_client_takes() {
        given().accept(URQL)
                .queryParam("query", "mutation subscription { __typename }")
                .get("/graphql")
                .then()
                .statusCode(405)
                .body("errors[0].message", containsString("POST"));
    }
}
