package org.digitaldiplomacy.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.Flagship;
import org.digitaldiplomacy.port.Feeds;
import org.junit.jupiter.api.Test;

/** Dashboard, alert rules and docs/operations.md name no metric that the service does not have. */
@QuarkusTest
class OperationsTest {

    private static final Path FOLDER = Path.of("src/main/operations");
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:ddi|http_server|agroal|jvm|process|cache|system)_[a-z_]*[a-z]\\b");
    private static final Pattern LINE = Pattern.compile("(?m)^([a-z_]+)(?:\\{| )");

    private final MeterRegistry registry;
    private final Editions editions;
    private final Flagship flagship;

    OperationsTest(MeterRegistry registry, Editions editions, Flagship flagship) {
        this.registry = registry;
        this.editions = editions;
        this.flagship = flagship;
    }

    /** Feeds as a service has them that somebody uses. */
    private record FedToday() implements Feeds {
        @Override
        public Map<String, LocalDate> newestMeasurements() {
            return Map.of("mastodon-api", LocalDate.now(ZoneOffset.UTC));
        }

        @Override
        public Map<String, Instant> latestImports() {
            return Map.of("account_metrics", Instant.now());
        }
    }

    @Test
    void every_metric_that_is_named_exists() throws IOException {
        given().contentType("application/json")
                .body(Map.of("query", "{ __typename }"))
                .post("/graphql")
                .then()
                .statusCode(200);
        new AgeGauges(registry, new FedToday(), editions, flagship, Clock.systemUTC()).look();
        String told = given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(found(LINE, told)).containsAll(named());
    }

    @Test
    void requests_are_counted_by_route_and_not_by_address() {
        given().get("/v1/editions/2026/ranking.csv").then().statusCode(200);
        given().get("/v1/editions/2024/ranking.csv").then().statusCode(200);
        String told = given().get("/q/metrics").then().extract().asString();
        assertThat(told).doesNotContain("uri=\"/v1/editions/2024/ranking.csv\"");
    }

    @Test
    void the_dashboard_is_one_that_grafana_reads() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
        assertThat(dashboard.path("panels")).isNotEmpty();
        for (JsonNode panel : dashboard.path("panels")) {
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.at("/targets/0/expr").asText()).isNotEmpty();
        }
    }

    @Test
    void the_build_tells_what_it_is() {
        given().get("/q/info").then().statusCode(200).body(containsString("digital-diplomacy-index"));
    }

    private static List<String> named() throws IOException {
        return List.copyOf(found(
                METRIC,
                Files.readString(FOLDER.resolve("dashboard.json"))
                        + Files.readString(FOLDER.resolve("alerts.yml"))
                        + Files.readString(Path.of("docs/operations.md"))));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(hit -> hit.groupCount() == 0 ? hit.group() : hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
