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
    void graphiql_starts_with_the_examples() {
        String script = RestAssured.get("/q/graphql-ui/render.js")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(script).startsWith("const EXAMPLES = {\"examples\":[").contains("query TopTen", "defaultTabs");
        RestAssured.get("/q/graphql-ui/").then().statusCode(200);
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
