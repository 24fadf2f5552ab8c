package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GraphQL over WebSocket: the protocol graphql-transport-ws, under the limits of any other request. */
@QuarkusTest
@Timeout(60)
class SocketTest {

    @Test
    void a_query_is_answered_and_completed() {
        try (SocketClient client = SocketClient.open()) {
            client.ask("1", "{ country(code: \"EE\") { code ministries { name } } }");
            JsonNode next = client.next();
            assertThat(next.path("type").asText()).isEqualTo("next");
            assertThat(next.path("id").asText()).isEqualTo("1");
            assertThat(next.at("/payload/data/country/code").asText()).isEqualTo("EST");
            assertThat(next.at("/payload/data/country/ministries")).isNotEmpty();
            assertThat(next.at("/payload/extensions/cost/requested").asInt()).isPositive();
            assertThat(client.next().path("type").asText()).isEqualTo("complete");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LIMIT_EXCEEDED | aliases",
                "LIMIT_EXCEEDED | tokens",
                "LIMIT_EXCEEDED | depth",
                "LIMIT_EXCEEDED | directives",
                "LIMIT_EXCEEDED | cost",
                "GRAPHQL_PARSE_FAILED | syntax",
                "GRAPHQL_VALIDATION_FAILED | field"
            })
    void a_document_is_refused_as_over_http(String code, String limit) {
        String query =
                switch (limit) {
                    case "aliases" -> "{ " + "a: __typename ".repeat(101) + "}";
                    case "tokens" -> "{ __typename(" + "a: 1 ".repeat(3000) + ") }";
                    case "depth" -> "{a".repeat(30) + "}".repeat(30);
                    case "directives" -> "{ __typename " + "@aa ".repeat(100) + "}";
                    case "cost" -> "{ countries(first: 250) { nodes { groups { countries { groups { key } } } } } }";
                    case "syntax" -> "{ oops(";
                    default -> "subscription { nonsense }";
                };
        try (SocketClient client = SocketClient.open()) {
            client.ask("1", query);
            JsonNode error = client.next();
            assertThat(error.path("type").asText()).isEqualTo("error");
            assertThat(error.at("/payload/0/extensions/code").asText()).isEqualTo(code);
            if (code.equals("LIMIT_EXCEEDED")) {
                assertThat(error.at("/payload/0/extensions/limit").asText()).isEqualTo(limit);
            }
        }
    }

    @Test
    void one_connection_has_so_many_subscriptions_at_a_time() {
        try (SocketClient client = SocketClient.open()) {
            for (int i = 0; i <= 20; i++) {
                client.ask("s" + i, "subscription { editionPublished { slug } }");
            }
            JsonNode error = client.next();
            assertThat(error.path("id").asText()).isEqualTo("s20");
            assertThat(error.at("/payload/0/extensions/limit").asText()).isEqualTo("subscriptions");
            client.send(Map.of("type", "complete", "id", "s3"));
            client.ask("s21", "{ __typename }");
            assertThat(client.next().path("id").asText()).isEqualTo("s21");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4400 | nonsense",
                "4400 | []",
                "4400 | {\"type\":\"nonsense\"}",
                "4400 | {\"type\":\"subscribe\",\"payload\":{}}",
                "4400 | {\"type\":\"subscribe\",\"id\":\"1\",\"payload\":\"x\"}",
                "4401 | {\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ __typename }\"}}"
            })
    void a_message_out_of_the_protocol_closes_the_connection(int code, String text) {
        try (SocketClient client = SocketClient.connect(SocketClient.PROTOCOL)) {
            client.sendText(text);
            assertThat(client.next().path("close").asInt()).isEqualTo(code);
        }
    }

    @Test
    void a_second_greeting_and_a_used_id_close_the_connection() {
        try (SocketClient client = SocketClient.open()) {
            client.send(Map.of("type", "connection_init"));
            assertThat(client.next().path("close").asInt()).isEqualTo(4429);
        }
        try (SocketClient client = SocketClient.open()) {
            client.ask("1", "subscription { editionPublished { slug } }");
            client.ask("1", "subscription { editionPublished { slug } }");
            assertThat(client.next().path("close").asInt()).isEqualTo(4409);
        }
    }

    @Test
    void a_ping_is_answered() {
        try (SocketClient client = SocketClient.connect(SocketClient.PROTOCOL)) {
            client.send(Map.of("type", "ping"));
            assertThat(client.next().path("type").asText()).isEqualTo("pong");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "subscription { importProgress(id: \"a\\u0000b\") { state } } | argument 'id': expected a text without",
                "subscription { importProgress(id: 1.5) { state } } | argument 'id': found 1.5, expected ID",
                "{ countries(first: \"5\") { totalCount } } | argument 'first': found \"5\", expected Int",
            })
    void a_value_that_does_not_fit_is_refused_as_over_http(String query, String message) {
        try (SocketClient client = SocketClient.open()) {
            client.ask("1", query);
            assertThat(client.next().findValuesAsText("message"))
                    .first()
                    .asString()
                    .contains(message);
        }
    }

    @Test
    void the_older_protocol_is_not_spoken() {
        try (SocketClient client = SocketClient.connect("graphql-ws")) {
            assertThat(client.next().path("close").asInt()).isEqualTo(4406);
        }
    }

    @Test
    void a_subscription_over_http_is_told_where_to_go() {
        GraphQlOverHttpTest.post(
                        "application/graphql-response+json",
                        Map.of("query", "subscription { editionPublished { slug } }"))
                .statusCode(400)
                .body("errors[0].message", org.hamcrest.Matchers.containsString("WebSocket"));
    }
}
