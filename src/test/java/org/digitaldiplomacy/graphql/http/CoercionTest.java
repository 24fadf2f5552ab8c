package org.digitaldiplomacy.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are read once, before anything runs, and every layer sees what was read. */
@QuarkusTest
class CoercionTest {

    private static final String NESTED =
            "query($f: Int = %s) { countries(first: $f) { nodes { institutions(first: $f) { nodes { key } } } } }";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"f\": 250}", "{\"f\": 250.0}", "{}", "{\"f\": 2.5e2}"})
    void a_query_costs_what_its_variables_come_to_however_they_are_written(String variables) {
        send(NESTED.formatted("250"), variables)
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"))
                .body("errors[0].extensions.found", greaterThan(100_000));
    }

    @Test
    void a_list_costs_as_much_as_is_named_in_an_argument() {
        String search = "query($n: Int) { search(text: \"est\", first: $n) { nodes { __typename } } }";
        assertThat(cost(search, "{\"n\": 50}")).isGreaterThan(3 * cost(search, "{\"n\": 10}"));
        String observations =
                "query($i: [String!]!) { country(code: \"EST\") { observations(indicators: $i) { value year } } }";
        assertThat(cost(observations, "{\"i\": [\"internet-users\", \"population\"]}"))
                .isGreaterThan(cost(observations, "{\"i\": \"internet-users\"}"));
    }

    @Test
    void a_query_costs_what_its_variables_include_whoever_asked_it_before() {
        String some =
                "query($more: Boolean!) { country(code: \"EST\") { code results @include(if: $more) { score } } }";
        int less = cost(some, "{\"more\": false}");
        int more = cost(some, "{\"more\": true}");
        assertThat(more).isGreaterThan(less);
        assertThat(cost(some, "{\"more\": false}")).isEqualTo(less);
        String page =
                "query($code: String! = \"EST\") { country(code: $code) { institutions(first: 2) { nodes { key } } } }";
        assertThat(cost(page, "{\"code\": \"FRA\"}")).isEqualTo(cost(page, "{}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Int | {\"v\": \"250\"} | countries(first: $v) { totalCount } | found \"250\"",
                "Int | {\"v\": 4294967301} | countries(first: $v) { totalCount } | found 4294967301",
                "Int | {\"v\": 5.5} | countries(first: $v) { totalCount } | found 5.5",
                "Date | {\"v\": \"2024-02-30\"} | missionNetwork(asOf: $v) { density } | found \"2024-02-30\"",
                "CountryFilterInput | {\"v\": {\"populationAtLeast\": \"5\"}} | countries(filter: $v) { totalCount }"
                        + " | '$v.populationAtLeast'",
                "CountryFilterInput | {\"v\": {\"codes\": [\"EST\", null]}} | countries(filter: $v) { totalCount }"
                        + " | '$v.codes[1]'",
                "CountryFilterInput | {\"v\": {\"code\": \"EST\"}} | countries(filter: $v) { totalCount }"
                        + " | did you mean 'codes'?",
                "CountryFilterInput | {\"v\": {\"populationAtLeast\": 1e400}} | countries(filter: $v) { totalCount }"
                        + " | '$v.populationAtLeast'",
                "SortDirection | {\"v\": \"UP\"} | countries(direction: $v) { totalCount }"
                        + " | expected one of ASCENDING, DESCENDING",
                "String! | {\"v\": null} | country(code: $v) { name } | found null",
                "String! | {} | country(code: $v) { name } | found none",
            })
    void a_variable_that_does_not_fit_is_a_request_error_that_says_where_and_what(
            String type, String variables, String field, String message) {
        send("query($v: " + type + ") { " + field + " }", variables)
                .statusCode(400)
                .body("$", not(hasKey("data")))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString(message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "countries(first: \"5\") { totalCount } | argument 'first': found \"5\", expected Int",
                "countries(first: 4294967301) { totalCount } | argument 'first': found 4294967301, expected Int",
                "missionNetwork(asOf: \"2024-02-30\") { density } | found \"2024-02-30\", expected Date",
                "countries(filter: {populationAtLeast: 1e400}) { totalCount } | 'filter.populationAtLeast': found 1E+400",
                "scenario(changes: {grades: [{node: \"reach\", grade: 4294967297}]}) { countryCount }"
                        + " | 'changes.grades[0].grade': found 4294967297",
                "country(code: 5) { name } | argument 'code': found 5, expected String",
                "platforms @defer { key } | 'defer' not allowed here",
                "platforms @constraint { key } | Unknown directive 'constraint'",
            })
    void a_literal_that_does_not_fit_is_a_request_error_likewise(String field, String message) {
        send("{ " + field + " }", "{}")
                .statusCode(400)
                .body("$", not(hasKey("data")))
                .body("errors", hasSize(1))
                .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void a_whole_number_with_a_fraction_of_zero_is_an_int() {
        send("query($f: Int) { countries(first: $f) { nodes { code } } }", "{\"f\": 5.0}")
                .statusCode(200)
                .body("data.countries.nodes", hasSize(5));
    }

    @Test
    void null_from_a_variable_with_a_default_fails_in_the_field_that_takes_none() {
        send("query($c: String = \"EST\") { platforms { key } country(code: $c) { name } }", "{\"c\": null}")
                .statusCode(200)
                .body("data.country", nullValue())
                .body("data.platforms", not(nullValue()))
                .body("errors[0].path[0]", equalTo("country"))
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString("'code'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "query | scenario(changes: {leaveOut: [$n]}) { countryCount }",
                "query | scenario(changes: {weights: [{node: $n, weight: 1}]}) { countryCount }",
                "mutation | importTreaties(rows: [{id: $n, name: \"n\", source: \"s\"}]) { id }",
                "query | __schema { queryType { name } } scenario(changes: {weights: [{node: $n, weight: 1}]}) { __typename }",
            })
    void null_from_a_variable_within_an_input_is_the_requests_mistake(String operation, String field) {
        send(operation + "($n: String = \"reach\") { " + field + " }", "{\"n\": null}")
                .statusCode(200)
                .body("data?.scenario", nullValue())
                .body("data?.importTreaties", nullValue())
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"))
                .body("errors[0].message", containsString("null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ platforms ^ }", "{ platforms \\uD800 }", "{ a(b: 'c') }", "{ a(b: ~) }"})
    void a_character_that_no_token_has_is_told_in_our_words(String document) {
        given().contentType("application/json")
                .body("{\"query\": \"" + document + "\"}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("GRAPHQL_PARSE_FAILED"))
                .body("errors[0].message", startsWith("Invalid syntax with the characters '"))
                .body("errors[0].locations[0].line", equalTo(1));
    }

    @Test
    void null_for_a_directives_condition_takes_away_its_selection() {
        send("query($c: Boolean = true) { platforms @include(if: $c) { key } }", "{\"c\": null}")
                .body("data", nullValue())
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    private static int cost(String query, String variables) {
        return send(query, variables).statusCode(200).extract().path("extensions.cost.requested");
    }

    private static ValidatableResponse send(String query, String variables) {
        return given().accept("application/graphql-response+json")
                .contentType("application/json")
                .body("{\"query\": \"" + query.replace("\"", "\\\"") + "\", \"variables\": " + variables + "}")
                .post("/graphql")
                .then();
    }
}
