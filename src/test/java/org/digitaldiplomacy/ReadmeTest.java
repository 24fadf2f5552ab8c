package org.digitaldiplomacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README promises nothing that the service does not keep. */
@QuarkusTest
class ReadmeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void its_query_gets_the_answer_that_it_shows() throws IOException {
        String query = block("graphql");
        JsonNode shown = JSON.readTree(block("json"));

        assertThat(ask(query)).isEqualTo(shown);
    }

    @Test
    void its_curl_command_sends_a_query_that_is_answered() throws IOException {
        Matcher curl = Pattern.compile("curl -s \\S+/graphql -H 'Content-Type: application/json' -d '(.*)'")
                .matcher(readme());
        assertThat(curl.find()).isTrue();

        String answer = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(curl.group(1))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(JSON.readTree(answer).at("/data/ranking/nodes/0/country/name").asText())
                .isEqualTo("United States");
    }

    @Test
    void its_table_shows_the_leaders_of_the_edition() throws IOException {
        int rows = 0;
        for (String line : readme().lines().filter(l -> l.startsWith("| `")).toList()) {
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (cells.size() != 8 || cells.get(1).contains("_")) {
                continue;
            }
            String node = cells.get(1).replace("`", "");
            assertThat(cells.subList(2, 7)).as(node).isEqualTo(leaders(node));
            rows++;
        }
        assertThat(rows).isEqualTo(5);
    }

    private static List<String> leaders(String node) throws IOException {
        JsonNode answer = ask("{ ranking(edition: \"2026\", dimension: \"" + node
                + "\", first: 5) { nodes { score country { name } } } }");
        List<String> leaders = new ArrayList<>();
        for (JsonNode row : answer.at("/data/ranking/nodes")) {
            leaders.add(
                    row.at("/country/name").asText() + " " + "%.1f".formatted(row.get("score").asDouble()));
        }
        return leaders;
    }

    private static JsonNode ask(String query) throws IOException {
        String answer = RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return ((com.fasterxml.jackson.databind.node.ObjectNode) JSON.readTree(answer)).without("extensions");
    }

    /** The first fenced block of that language. */
    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(readme());
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group(1);
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
