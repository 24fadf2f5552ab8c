package org.digitaldiplomacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README promises nothing that the service does not keep. */
@QuarkusTest
class ReadmeTest {

    private static final int CELLS = 8;

    @Test
    void its_query_gets_the_answer_that_it_shows() throws IOException {
        assertThat(ask(Map.of("query", Readme.query()))).isEqualTo(Readme.answer());
    }

    @Test
    void its_curl_command_sends_a_query_that_is_answered() throws IOException {
        JsonNode answer = ask(Readme.curlBody());

        assertThat(answer.at("/data/ranking/nodes/0/country/name").asText()).isEqualTo("Denmark");
    }

    @Test
    void its_table_shows_the_leaders_of_the_edition() throws IOException {
        int rows = 0;
        for (String line :
                Readme.text().lines().filter(l -> l.startsWith("| `")).toList()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (cells.size() == CELLS) {
                String node = cells.get(1).replace("`", "");
                assertThat(cells.subList(2, CELLS - 1)).as(node).isEqualTo(leaders(node));
                rows++;
            }
        }
        assertThat(rows).isEqualTo(5);
    }

    private static List<String> leaders(String node) throws IOException {
        JsonNode answer = ask(Map.of(
                "query",
                "{ ranking(edition: \"2026\", node: \"" + node
                        + "\", first: 5) { nodes { score country { name } } } }"));
        List<String> leaders = new ArrayList<>();
        for (JsonNode row : answer.at("/data/ranking/nodes")) {
            String score = "%.1f".formatted(row.get("score").asDouble());
            leaders.add(row.at("/country/name").asText() + " " + score);
        }
        return leaders;
    }

    private static JsonNode ask(Object body) throws IOException {
        return Readme.data(RestAssured.given()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
