package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.digitaldiplomacy.LogRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No address of the service leaves a client waiting, whatever the method. */
@QuarkusTest
@Timeout(300)
class RoutesTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND");
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration FIRST_TIME = Duration.ofSeconds(60);

    /** What a route's parameter may be. */
    private static final Map<String, String> PARAMETERS = Map.of(
            ":code", "EST",
            ":slug", "2026",
            ":node", "reach",
            ":file", "countries.csv",
            ":table", "observations",
            ":id", "00000000-0000-0000-0000-000000000000");

    /** Addresses below a route that takes whatever is below it. */
    private static final Map<String, List<String>> BELOW = Map.of(
            "/", List.of("/nowhere"),
            "/q/", List.of("/q/health", "/q/health/live", "/q/graphql-ui/", "/q/nowhere"),
            "/v1/editions/", List.of("/v1/editions/2026/ranking.csv", "/v1/editions/2026/nowhere"),
            "/v1/imports/", List.of("/v1/imports/nowhere"));

    private final Router router;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RoutesTest(Router router) {
        this.router = router;
    }

    @Test
    void every_route_answers_every_method_within_a_second() throws Exception {
        List<String> addresses = addresses();
        for (String address : addresses) {
            answer("GET", address, FIRST_TIME);
        }
        List<String> late = new ArrayList<>();
        for (String address : addresses) {
            for (String method : METHODS) {
                try {
                    assertThat(answer(method, address, PATIENCE)).isBetween(200, 499);
                } catch (IOException silent) {
                    late.add(method + " " + address + ": " + silent);
                }
            }
        }
        assertThat(late).isEmpty();
        assertThat(addresses)
                .contains("/graphql", "/graphql/schema.graphql", "/v1/feed.atom", "/countries/EST")
                .hasSizeGreaterThan(40);
    }

    @Test
    void no_body_of_a_form_is_a_failure_of_the_server() throws Exception {
        try (LogRecords log = new LogRecords()) {
            for (String address : addresses()) {
                for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=x", "a/b; c=\"")) {
                    HttpRequest post = request("POST", address, FIRST_TIME, BodyPublishers.ofString("--x--\r\n"))
                            .header("Content-Type", type)
                            .build();
                    assertThat(client.send(post, BodyHandlers.discarding()).statusCode())
                            .as("%s %s", address, type)
                            .isBetween(200, 499);
                }
            }
            assertThat(log.told()).isEmpty();
        }
    }

    private List<String> addresses() {
        TreeSet<String> addresses = new TreeSet<>();
        router.getRoutes().stream()
                .map(Route::getPath)
                .filter(Objects::nonNull)
                .forEach(path -> addresses.addAll(samples(path)));
        return List.copyOf(addresses);
    }

    private static List<String> samples(String path) {
        String filled = path;
        for (Map.Entry<String, String> parameter : PARAMETERS.entrySet()) {
            filled = filled.replace(parameter.getKey(), parameter.getValue());
        }
        assertThat(filled)
                .as("a route with a parameter that no sample is known for")
                .doesNotContain(":");
        List<String> below = BELOW.getOrDefault(filled, List.of());
        assertThat(filled.endsWith("/") && below.isEmpty())
                .as("a route to all below %s, without samples", filled)
                .isFalse();
        return Stream.concat(Stream.of(filled), below.stream()).toList();
    }

    private int answer(String method, String address, Duration patience) throws IOException, InterruptedException {
        HttpRequest request =
                request(method, address, patience, BodyPublishers.noBody()).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static HttpRequest.Builder request(String method, String address, Duration patience, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address))
                .method(method, body)
                .timeout(patience);
    }
}
