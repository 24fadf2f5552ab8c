package org.digitaldiplomacy.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class McpResourceTest {

    @Test
    void a_client_introduces_itself_and_learns_the_tools() {
        JsonPath hello = ask("initialize", "{\"protocolVersion\": \"2025-06-18\", \"capabilities\": {}}");
        assertThat(hello.getString("result.protocolVersion")).isEqualTo("2025-06-18");
        assertThat(hello.getString("result.serverInfo.name")).isEqualTo("digital-diplomacy-index");
        post("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")
                .statusCode(202);
        JsonPath tools = ask("tools/list", "{}");
        assertThat(tools.<String>getList("result.tools.name"))
                .containsExactly("rank", "explain", "compare", "search", "history", "what-if", "institutions");
        assertThat(tools.<String>getList("result.tools.description")).noneMatch(String::isBlank);
        assertThat(tools.<Boolean>getList("result.tools.annotations.readOnlyHint"))
                .containsOnly(true);
        assertThat(tools.<String>getList("result.tools[1].inputSchema.required"))
                .containsExactly("country");
        assertThat(tools.getString("result.tools[0].inputSchema.properties.node.default"))
                .isEqualTo("index");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rank | {\"node\": \"reach\", \"first\": 3} | data.ranking.nodes[2].rank | 3 | /ranking/reach",
                "rank | {\"edition\": \"2024\"} | data.edition.slug | 2024 | /ranking/index?edition=2024",
                "explain | {\"country\": \"EST\"} | data.country.code | EST | /countries/EST",
                "compare | {\"countries\": [\"EE\", \"LV\"]} | data.compareCountries.countries[1].code | LVA | /compare",
                "search | {\"text\": \"Germny\"} | data.search.edges[0].node.code | DEU | /?q=Germny",
                "history | {\"country\": \"EST\"} | data.country.history[0].edition | 2020 | /countries/EST",
                "what-if | {\"openness\": 5} | data.scenario.ranking.nodes[0].rank | 1 | /what-if",
                "institutions | {\"countries\": [\"EE\"], \"kinds\": [\"FOREIGN_MINISTRY\"]} | data.institutions.nodes[0].key"
                        + " | mfa-est | /data"
            })
    void every_tool_answers_with_figures_and_the_page_that_shows_them(
            String tool, String arguments, String path, String expected, String link) {
        JsonPath answer = call(tool, arguments);
        assertThat(answer.getBoolean("result.isError")).as(answer.prettify()).isFalse();
        assertThat(answer.getString("result.structuredContent." + path)).isEqualTo(expected);
        assertThat(answer.getString("result.structuredContent.link"))
                .endsWith(link)
                .startsWith("http");
        JsonPath text = JsonPath.from(answer.getString("result.content[0].text"));
        assertThat(text.<Object>get("")).isEqualTo(answer.get("result.structuredContent"));
    }

    @Test
    void figures_carry_edition_source_and_the_countrys_page() {
        JsonPath answer = call("explain", "{\"country\": \"EST\", \"node\": \"reach\"}");
        assertThat(answer.getInt("result.structuredContent.data.edition.revision"))
                .isPositive();
        assertThat(answer.getString("result.structuredContent.data.country.page"))
                .endsWith("/countries/EST");
        assertThat(answer.<String>getList("result.structuredContent.data.country.result.explain.source.publisher"))
                .anyMatch(publisher -> publisher != null && !publisher.isBlank());
    }

    @Test
    void names_come_in_the_readers_language() {
        given().header("Accept-Language", "fr")
                .contentType("application/json")
                .body(message("tools/call", "{\"name\": \"search\", \"arguments\": {\"text\": \"DEU\"}}"))
                .post("/mcp")
                .then()
                .body("result.structuredContent.data.search.edges[0].node.name", equalTo("Allemagne"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rank | {\"nod\": \"reach\"} | did you mean 'node'?",
                "rank | {\"node\": \"reech\"} | reach",
                "rank | {\"first\": 1000} | 250",
                "explain | {} | country",
                "explain | {\"country\": \"ESX\", \"node\": 7} | node"
            })
    void arguments_that_a_tool_does_not_take_are_its_error_with_what_was_expected(
            String tool, String arguments, String expected) {
        JsonPath answer = call(tool, arguments);
        assertThat(answer.getBoolean("result.isError")).isTrue();
        assertThat(answer.getString("result.content[0].text")).contains(expected);
    }

    @Test
    void messages_outside_the_protocol_are_refused() {
        post("{").statusCode(400).body("error.code", equalTo(-32700)).body("id", nullValue());
        post("[]").statusCode(200).body("error.code", equalTo(-32600));
        post(message("resources/list", "{}")).statusCode(200).body("error.code", equalTo(-32601));
        post(message("tools/call", "{\"name\": \"ranks\"}"))
                .body("error.code", equalTo(-32602))
                .body("error.message", containsString("did you mean 'rank'?"));
        post(message("ping", "{\"x\": \"" + "y".repeat(70_000) + "\"}")).statusCode(413);
        given().header("MCP-Protocol-Version", "1999-01-01")
                .contentType("application/json")
                .body(message("ping", "{}"))
                .post("/mcp")
                .then()
                .statusCode(400);
        given().get("/mcp").then().statusCode(405).header("Allow", equalTo("POST"));
    }

    @Test
    void the_introduction_is_tagged_as_everything_else_is() {
        String tag = given().get("/llms.txt").then().statusCode(200).extract().header("ETag");
        given().header("If-None-Match", tag).get("/llms.txt").then().statusCode(304);
    }

    @Test
    void assistants_find_the_tools_in_llms_txt() {
        String text = given().get("/llms.txt").then().statusCode(200).extract().asString();
        assertThat(text).startsWith("# Digital Diplomacy Index").contains("/mcp)", "- `explain`: ");
    }

    private static JsonPath call(String tool, String arguments) {
        return ask("tools/call", "{\"name\": \"" + tool + "\", \"arguments\": " + arguments + "}");
    }

    private static JsonPath ask(String method, String parameters) {
        return post(message(method, parameters)).statusCode(200).extract().jsonPath();
    }

    private static String message(String method, String parameters) {
        return "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"" + method + "\", \"params\": " + parameters + "}";
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .header("Accept", "application/json, text/event-stream")
                .body(body)
                .post("/mcp")
                .then();
    }
}
