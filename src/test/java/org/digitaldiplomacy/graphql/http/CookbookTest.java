package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.LimitSettings;
import org.junit.jupiter.api.Test;

/** What {@code docs/graphql.md} says, and GraphiQL shows, is so. */
@QuarkusTest
class CookbookTest {

    private static final Pattern QUERY = Pattern.compile("```graphql\n(.*?)```", Pattern.DOTALL);

    private final LimitSettings limits;

    CookbookTest(LimitSettings limits) {
        this.limits = limits;
    }

    @Test
    void every_query_of_the_cookbook_is_answered_without_errors() throws IOException {
        for (String query : queries()) {
            GraphQlOverHttpTest.post("application/graphql-response+json", Map.of("query", query))
                    .statusCode(200)
                    .body("$", not(hasKey("errors")));
        }
    }

    @Test
    void the_cookbook_and_graphiql_have_the_same_examples() throws IOException {
        assertThat(GraphiqlRoute.EXAMPLES.stream().map(GraphiqlRoute::example)).containsExactlyElementsOf(queries());
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/graphiql/examples"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".graphql", "")))
                    .containsExactlyInAnyOrderElementsOf(GraphiqlRoute.EXAMPLES);
        }
    }

    @Test
    void those_who_report_well_and_are_measured_unsigned_are_those_of_the_data() throws IOException {
        Map<String, Double> points = observed("itu-gci.csv", "gci-overall", "2024");
        Map<String, Double> signed = observed("country-code-domains.csv", "cctld-dnssec-signed", "2026");
        List<String> unsigned = points.entrySet().stream()
                .filter(state -> state.getValue() >= 95 && signed.getOrDefault(state.getKey(), 1.0) == 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();

        List<String> answered = GraphQlOverHttpTest.post(
                        "application/graphql-response+json", Map.of("query", GraphiqlRoute.example("17-reports-well")))
                .statusCode(200)
                .extract()
                .path("data.ranking.nodes.findAll { it.country.domain.score == 0 }.country.code");

        assertThat(answered).containsExactlyInAnyOrderElementsOf(unsigned);
        assertThat(unsigned).containsExactly("ARE", "EGY", "GHA", "JOR", "OMN", "PAK", "QAT");
        assertThat(page())
                .contains("seven of the "
                        + points.values().stream().filter(p -> p >= 95).count());
    }

    @Test
    void graphiql_starts_with_the_examples() {
        String script = RestAssured.get("/q/graphql-ui/render.js")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(script).startsWith("const EXAMPLES = {\"examples\":[").contains("query TopTen", "explorerPlugin");
    }

    @Test
    void the_playground_bears_our_name_and_loads_nothing_from_elsewhere() {
        String page = RestAssured.get("/q/graphql-ui/")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Digital Diplomacy Index", "width=device-width");
        List<String> loaded = Pattern.compile("(?:src|rel=\"[a-z]+\" href)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(address -> address.group(1))
                .toList();
        assertThat(loaded).hasSize(9).allSatisfy(address -> {
            assertThat(address).doesNotContain(":", "//");
            RestAssured.get("/q/graphql-ui/" + address).then().statusCode(200);
        });
    }

    @Test
    void every_error_code_is_documented_as_it_is() throws IOException {
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(page())
                    .contains("| `" + code.name() + "` | " + code.httpStatus() + " | " + code.meaning() + " |");
        }
    }

    @Test
    void the_documented_limits_are_those_in_force() throws IOException {
        assertThat(limits.requestBytes().asLongValue()).isEqualTo(128 * 1024);
        assertThat(limits.time()).isEqualTo(Duration.ofSeconds(10));
        for (Map.Entry<String, Integer> limit : Map.of(
                        "tokens", limits.tokens(),
                        "depth", limits.depth(),
                        "fields", limits.fields(),
                        "aliases", limits.aliases(),
                        "directives", limits.directives(),
                        "repetitions", limits.repetitions(),
                        "cost", limits.cost())
                .entrySet()) {
            assertThat(page())
                    .contains("| %,d | `ddi.graphql.limits.%s` |".formatted(limit.getValue(), limit.getKey()));
        }
    }

    /** Country → value, as the file of the bundled data has it. */
    private static Map<String, Double> observed(String file, String indicator, String year) throws IOException {
        try (Stream<String> rows = Files.lines(Path.of("src/main/resources/data/observations", file))) {
            return rows.map(row -> row.split(",", -1))
                    .filter(cells -> cells[1].equals(indicator) && cells[2].equals(year))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> Double.valueOf(cells[3])));
        }
    }

    private static List<String> queries() throws IOException {
        return QUERY.matcher(page())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs", "graphql.md"));
    }
}
