package org.digitaldiplomacy.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.RawBodies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the GraphQL-over-HTTP specification asks of requests, media types and status codes. */
@QuarkusTest
class GraphQlOverHttpTest {

    private static final String NEW = "application/graphql-response+json";
    private static final String OLD = "application/json";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json | application/graphql-response+json",
                "application/json | application/json",
                "*/* | application/json",
                "application/* | application/json",
                "text/html, application/graphql-response+json;q=0.9, */*;q=0.1 | application/graphql-response+json",
                "application/graphql-response+json;q=0.5, application/json | application/json"
            })
    void the_answer_has_the_media_type_that_the_client_likes_best(String accept, String expected) {
        post(accept, Map.of("query", "{ __typename }"))
                .statusCode(200)
                .header("Content-Type", equalTo(expected + "; charset=utf-8"))
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void without_an_accept_header_the_answer_is_plain_json() {
        given().body("{\"query\":\"{ __typename }\"}")
                .contentType(OLD)
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(OLD));
    }

    @Test
    void a_client_that_takes_neither_media_type_is_told_so() {
        post("text/html", Map.of("query", "{ __typename }"))
                .statusCode(406)
                .body("errors[0].extensions.code", equalTo("NOT_ACCEPTABLE"))
                .body("errors[0].message", containsString("text/html"));
    }

    @Test
    void a_query_may_come_by_get_with_variables() {
        given().queryParam("query", "query Q($n: String!) { __type(name: $n) { name } }")
                .queryParam("variables", "{\"n\": \"Query\"}")
                .queryParam("operationName", "Q")
                .accept(NEW)
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.__type.name", equalTo("Query"));
    }

    @Test
    void a_mutation_never_runs_by_get() {
        given().queryParam("query", "mutation { __typename }")
                .accept(NEW)
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST")
                .body("$", not(hasKey("data")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "HEAD"})
    void other_methods_are_refused_with_what_is_allowed(String method) {
        given().request(method, "/graphql").then().statusCode(405).header("Allow", "GET, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=b",
                "application/graphql",
                "application/json; charset=iso-8859-1"
            })
    void posts_that_a_form_on_another_site_could_send_are_refused(String contentType) {
        given().body("{\"query\":\"{ __typename }\"}".getBytes(StandardCharsets.UTF_8))
                .config(RawBodies.CONFIG)
                .contentType(contentType)
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | empty",
                "{ | not JSON",
                "{\"query\":\"{ __typename }\"} x | not JSON",
                "[{\"query\":\"{ __typename }\"}] | batches are not taken",
                "null | one JSON object with a query; nothing was found",
                "{} | query must be a string",
                "{\"query\":1} | query must be a string",
                "{\"query\":{\"a\":1}} | query must be a string",
                "{\"query\":\"  \"} | an empty string",
                "{\"query\":\"{ __typename }\",\"operationName\":[1]} | operationName must be a string",
                "{\"query\":\"{ __typename }\",\"variables\":\"x\"} | variables must be a JSON object, found a string",
                "{\"query\":\"{ __typename }\",\"variables\":[1]} | variables must be a JSON object",
                "{\"query\":\"{ __typename }\",\"extensions\":false} | extensions must be a JSON object, found false"
            })
    void a_body_that_is_no_graphql_request_is_refused_with_what_was_found(String body, String expected) {
        json(OLD)
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"))
                .body("errors[0].message", containsString(expected))
                .body("$", not(hasKey("data")));
    }

    @Test
    void null_parameters_count_as_left_out() {
        json(NEW)
                .body("{\"query\":\"{ __typename }\",\"operationName\":null,\"variables\":null,\"extensions\":null}")
                .post("/graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void a_syntax_error_says_where() {
        post(NEW, Map.of("query", "{\n  __typename\n  oops("))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("GRAPHQL_PARSE_FAILED"))
                .body("errors[0].locations[0].line", equalTo(3))
                .body("errors[0].locations[0].column", equalTo(8))
                .body("$", not(hasKey("data")));
        post(OLD, Map.of("query", "{ oops(")).statusCode(200);
    }

    @Test
    void an_unknown_field_says_which_and_where() {
        post(NEW, Map.of("query", "{ nonsense }"))
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"))
                .body("errors[0].message", startsWith("Field 'nonsense'"))
                .body("errors[0].locations[0].column", equalTo(3));
        post(OLD, Map.of("query", "{ nonsense }")).statusCode(200).body("$", not(hasKey("data")));
    }

    @Test
    void a_wrongly_typed_variable_is_the_clients_mistake() {
        Map<String, Object> request =
                Map.of("query", "query($n: String!) { __type(name: $n) { name } }", "variables", Map.of("n", 1));
        post(NEW, request)
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString("n"));
        post(OLD, request).statusCode(200);
    }

    @Test
    void of_several_operations_the_named_one_runs() {
        String two = "query A { a: __typename } query B { b: __typename }";
        post(NEW, Map.of("query", two, "operationName", "B"))
                .statusCode(200)
                .body("data", equalTo(Map.of("b", "Query")));
        for (Map<String, String> unclear : List.of(Map.of("query", two), Map.of("query", two, "operationName", "C"))) {
            post(NEW, unclear)
                    .statusCode(400)
                    .body("errors[0].extensions.code", equalTo("OPERATION_RESOLUTION_FAILURE"));
        }
    }

    @Test
    void a_body_beyond_the_limit_is_refused_unread() {
        post(NEW, Map.of("query", "{ __typename } #" + "x".repeat(200_000)))
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("REQUEST_TOO_LARGE"))
                .body("errors[0].message", containsString("131072"));
    }

    @Test
    void an_upgrade_that_is_no_websocket_handshake_stays_under_this_routes_rules() {
        json(NEW)
                .header("Upgrade", "something")
                .body("{\"query\":\"{ nonsense }\"}")
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
    }

    static ValidatableResponse post(String accept, Map<String, ?> request) {
        return json(accept).body(request).post("/graphql").then();
    }

    private static RequestSpecification json(String accept) {
        return given().accept(accept).contentType(OLD);
    }
}
