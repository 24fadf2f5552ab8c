package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SmallRye's own routes, which know nothing of our limits, answer nobody. */
@QuarkusTest
class OtherWaysInTest {

    private static final String TOO_MANY_ALIASES = "{\"query\":\"{ " + "a: __typename ".repeat(101) + " }\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(strings = {"graphql", "graphql/", "/graphql", "./graphql", "graphql?query=x", "%67raphql"})
    void every_spelling_of_the_address_is_under_the_limits(String path) throws Exception {
        HttpResponse<String> answer = post(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("\"data\"");
    }

    @Test
    void the_schema_is_only_given_not_asked() throws Exception {
        assertThat(post("graphql/schema.graphql").body()).doesNotContain("\"data\"");
    }

    private HttpResponse<String> post(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/" + path))
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json")
                        .POST(BodyPublishers.ofString(TOO_MANY_ALIASES))
                        .build(),
                BodyHandlers.ofString());
    }
}
