package org.digitaldiplomacy.graphql.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchQueriesTest {

    @Test
    void a_search_finds_things_of_every_kind() {
        JsonPath found = Ask.data("{ search(text: \"estonia\") { __typename ... on Country { code }"
                + " ... on Institution { key } ... on Account { handle } ... on Indicator { name } } }");
        assertThat(found.getString("search[0].code")).isEqualTo("EST");
        assertThat(found.<String>getList("search.__typename")).contains("Country", "Institution", "Account");
    }

    @Test
    void countries_are_found_by_code_and_in_the_clients_language() {
        String query = "{ search(text: \"%s\", among: [COUNTRY]) { ... on Country { code } } }";
        assertThat(Ask.data(query.formatted("allem"), "fr").<String>getList("search.code"))
                .containsExactly("DEU");
        assertThat(Ask.data(query.formatted("NA")).<String>getList("search.code"))
                .contains("NAM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text: \"a\"", "text: \"  \"", "text: \"ab\", first: 0", "text: \"ab\", first: 51"})
    void arguments_that_make_no_sense_are_refused(String arguments) {
        assertThat(Ask.error("{ search(" + arguments + ") { __typename } }").getString("extensions.code"))
                .isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ranking(node: null, rankedOnly: null, first: 1) { totalCount }",
                "search(text: \"estonia\", first: null) { __typename }",
                "country(code: \"EE\") { history(node: null) { rank } result(node: null) { rank } }"
            })
    void null_stands_for_the_default(String field) {
        String without = field.replaceAll("\\w+: null(, )?", "").replace("()", "");
        assertThat(Ask.data("{ " + field + " }").<Object>get())
                .isEqualTo(Ask.data("{ " + without + " }").<Object>get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\": \"soon\"}",
                "{\"from\": \"2020-13-01\"}",
                "{\"first\": 1.5}",
                "{\"first\": 3000000000}"
            })
    void values_that_an_argument_does_not_take_are_the_clients_fault(String variables) {
        String query = "query ($from: Date, $first: Int) { country(code: \"EE\") { accounts(first: $first) {"
                + " nodes { metrics(metric: \"followers\", from: $from) { nodes { value } } } } } }";
        given().contentType("application/json")
                .body("{\"query\": \"" + query.replace("\"", "\\\"") + "\", \"variables\": " + variables + "}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search(text: ?) { __typename }",
                "institutions(text: ?) { totalCount }",
                "ministries(text: ?) { totalCount }",
                "accounts(text: ?) { totalCount }"
            })
    void a_text_longer_than_any_name_is_refused(String field) {
        String query = "{ " + field.replace("?", "\\\"" + "x".repeat(201) + "\\\"") + " }";
        given().contentType("application/json")
                .body("{\"query\": \"" + query + "\"}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString("found 201, expected at most 200 characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Allemagne", "deutschl", "ألمانيا", "德国", "Германия", "SAKSA", "Đức", "germany"})
    void a_country_is_found_by_its_name_in_any_language(String text) {
        JsonPath found =
                Ask.data("{ ranking(filter: {text: \"" + text + "\"}) { nodes { country { code } } } search(text: \""
                        + text + "\", among: [COUNTRY]) { ... on Country { code } } }");
        assertThat(found.<String>getList("ranking.nodes.country.code"))
                .contains("DEU")
                .hasSizeLessThan(3);
        assertThat(found.<String>getList("search.code")).contains("DEU");
    }

    @Test
    void a_name_in_the_readers_language_comes_before_names_in_others() {
        assertThat(Ask.data("{ search(text: \"niger\", among: [COUNTRY]) { ... on Country { code } } }")
                        .<String>getList("search.code"))
                .containsExactly("NER", "NGA");
        assertThat(Ask.data("{ ranking(filter: {text: \"cote d\"}, first: 5) { nodes { country { code } } } }")
                        .<String>getList("ranking.nodes.country.code"))
                .containsExactly("CIV");
    }

    @Test
    void rankings_can_be_narrowed_to_compare() {
        JsonPath found = Ask.data("{ some: ranking(filter: {codes: [\"EE\", \"LVA\"]}) { nodes { country { code } } }"
                + " top: ranking(rankAtMost: 5) { totalCount } band: ranking(scoreAtLeast: 50, scoreAtMost: 60,"
                + " first: 250) { nodes { score } } }");
        assertThat(found.<String>getList("some.nodes.country.code")).containsExactlyInAnyOrder("EST", "LVA");
        assertThat(found.getInt("top.totalCount")).isEqualTo(5);
        assertThat(found.<Float>getList("band.nodes.score")).isNotEmpty().allSatisfy(score -> assertThat(score)
                .isBetween(50f, 60f));
    }
}
