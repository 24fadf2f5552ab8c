package org.digitaldiplomacy.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.digitaldiplomacy.LogRecords;
import org.digitaldiplomacy.ServedAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No address of the service leaves a client waiting, whatever the method. */
@QuarkusTest
@Timeout(300)
class RoutesTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND");
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration FIRST_TIME = Duration.ofSeconds(60);

    /** Samples of parameters of addresses. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("{code}", "EST"),
            Map.entry("{country}", "EST"),
            Map.entry("{digest}", "another"),
            Map.entry("{edition}", "2026"),
            Map.entry("{handle}", "estonia"),
            Map.entry("{key}", "observations"),
            Map.entry("{node}", "reach"),
            Map.entry("{nowhere}", "nowhere"),
            Map.entry("{picture}", "profile.svg"),
            Map.entry("{platform}", "x"),
            Map.entry("{proof}", "1.txt"),
            Map.entry("{revision}", "1"),
            Map.entry("{schema}", "methodology.schema.json"),
            Map.entry("{slug}", "2026"),
            Map.entry("{file}", "countries.csv"));

    /** Addresses below a route that takes whatever is below it. */
    private static final Map<String, List<String>> BELOW = Map.of(
            "/q/",
            List.of("/q/health", "/q/health/live", "/q/metrics", "/q/info", "/q/nowhere"),
            "/q/graphql-ui/",
            List.of("/q/graphql-ui/index.html", "/q/graphql-ui/render.js"));

    /** Addresses that no sample of a parameter leads to. */
    private static final List<String> OTHERS = List.of(
            "/v1/editions/latest/pictures/map.png",
            "/v1/editions/2026/nowhere",
            "/v1/editions/2026/no/where",
            "/v1/imports/00000000-0000-0000-0000-000000000000",
            "/v1/data/observations.parquet",
            "/v1/data/datapackage.json",
            "/v1/history/ranking.csv",
            "/v1/history/scores.parquet",
            "/v1/history/datapackage.json",
            "/v1/nowhere",
            "/nowhere/at/all");

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
    void a_request_keeps_the_id_that_its_caller_gave_if_a_log_can_carry_it() throws Exception {
        for (String address : List.of("/", "/v1/feed.atom", "/graphql/schema.graphql", "/v1/nowhere")) {
            assertThat(header(ask("GET", address, Map.of("X-Request-Id", "proxy-7.a_b")), "X-Request-Id"))
                    .isEqualTo("proxy-7.a_b");
            assertThat(header(ask("GET", address, Map.of("X-Request-Id", "no id <b>")), "X-Request-Id"))
                    .matches("[0-9a-f]{16}");
        }
    }

    /** Pages of every origin may read everything, its conditions and its parts, and a type is never guessed at. */
    @Test
    void every_route_answers_other_origins_alike() throws Exception {
        List<String> unlike = new ArrayList<>();
        for (String address : addresses()) {
            HttpResponse<String> got = ask("GET", address, Map.of("Origin", "https://example.org"));
            HttpResponse<String> head = ask("HEAD", address, Map.of("Origin", "https://example.org"));
            HttpResponse<String> ahead = ask(
                    "OPTIONS",
                    address,
                    Map.of(
                            "Origin",
                            "https://example.org",
                            "Access-Control-Request-Method",
                            "GET",
                            "Access-Control-Request-Headers",
                            "if-none-match,range"));
            for (HttpResponse<String> each : List.of(got, head, ahead)) {
                expect(unlike, each, "Access-Control-Allow-Origin", "*");
                expect(unlike, each, "X-Content-Type-Options", "nosniff");
                assertThat(header(each, "X-Request-Id")).hasSize(16);
                assertThat(header(each, "Access-Control-Expose-Headers"))
                        .as(address)
                        .contains("Content-Range", "ETag", "Location");
            }
            expect(unlike, ahead, "Access-Control-Allow-Headers", "*, Authorization");
            assertThat(ahead.statusCode()).as(address).isEqualTo(204);
            assertThat(header(ahead, "Access-Control-Allow-Methods"))
                    .as(address)
                    .startsWith(address.equals("/mcp") ? "POST" : "GET, ");
            assertThat(head.body()).as(address).isEmpty();
            if (!address.equals("/graphql")) {
                if (head.statusCode() != got.statusCode()) {
                    unlike.add("HEAD " + address + ": " + head.statusCode() + " for " + got.statusCode());
                }
                expect(unlike, head, "ETag", header(got, "ETag"));
                expect(unlike, head, "Content-Type", header(got, "Content-Type"));
            }
        }
        assertThat(unlike).isEmpty();
    }

    /** A client that kept what came compressed need not load it again without, nor the other way round. */
    @Test
    void what_is_known_in_one_encoding_is_known_in_the_other() throws Exception {
        List<String> loadedAgain = new ArrayList<>();
        int tagged = 0;
        for (String address : addresses()) {
            for (List<String> encodings : List.of(List.of("gzip", "identity"), List.of("identity", "gzip"))) {
                HttpResponse<String> got = ask("GET", address, Map.of("Accept-Encoding", encodings.get(0)));
                String tag = header(got, "ETag");
                if (got.statusCode() == 200 && !tag.isEmpty()) {
                    tagged++;
                    for (String known : List.of(tag, "W/" + tag, "\"another\", " + tag)) {
                        int status = ask(
                                        "GET",
                                        address,
                                        Map.of("Accept-Encoding", encodings.get(1), "If-None-Match", known))
                                .statusCode();
                        if (status != 304) {
                            loadedAgain.add(address + " with " + known + ": " + status);
                        }
                    }
                }
            }
        }
        assertThat(loadedAgain).isEmpty();
        assertThat(tagged).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/data/observations.parquet",
                "/v1/data/countries.parquet",
                "/v1/editions/2026/ranking.parquet"
            })
    void parquet_is_read_in_parts(String address) throws Exception {
        HttpResponse<String> head = ask("HEAD", address, Map.of());
        long length = Long.parseLong(header(head, "Content-Length"));
        HttpResponse<String> end = ask("GET", address, Map.of("Range", "bytes=-4", "If-Range", header(head, "ETag")));
        assertThat(header(head, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(end.statusCode()).isEqualTo(206);
        assertThat(end.body()).isEqualTo("PAR1");
        assertThat(header(end, "Content-Range")).isEqualTo("bytes " + (length - 4) + "-" + (length - 1) + "/" + length);
        assertThat(ask("GET", address, Map.of("Range", "bytes=" + length + "-")).statusCode())
                .isEqualTo(416);
    }

    private HttpResponse<String> ask(String method, String address, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(method, address, FIRST_TIME, BodyPublishers.noBody());
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static void expect(List<String> unlike, HttpResponse<?> response, String name, String expected) {
        if (!header(response, name).equals(expected)) {
            unlike.add(response.request().method() + " " + response.uri().getPath() + ", " + name + ": "
                    + header(response, name) + " instead of " + expected);
        }
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
        TreeSet<String> addresses = new TreeSet<>(OTHERS);
        ServedAddresses.all(router).forEach(template -> addresses.addAll(samples(template)));
        return List.copyOf(addresses);
    }

    private static List<String> samples(String template) {
        String filled = template;
        for (Map.Entry<String, String> parameter : PARAMETERS.entrySet()) {
            filled = filled.replace(parameter.getKey(), parameter.getValue());
        }
        assertThat(filled)
                .as("an address with a parameter that no sample is known for")
                .doesNotContain("{", ":");
        List<String> below = BELOW.getOrDefault(filled, List.of());
        assertThat(filled.endsWith("/") && !filled.equals("/") && below.isEmpty())
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
