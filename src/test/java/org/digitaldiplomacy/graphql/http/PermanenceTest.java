package org.digitaldiplomacy.graphql.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers a CDN may keep for ever, and which pages may read. */
@QuarkusTest
class PermanenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ranking(edition: \"2024/1\", first: 5) { totalCount nodes { rank score country { code } } } }",
                "{ ranking(edition: \"2024/1\", node: \"reach\") { edges { cursor node { score } } } }",
                "{ edition(slug: \"2024\", revision: 1) { year inputsDigest nodes { key weight } __typename } }",
                "query Q($e: String = \"2024/1\") { ranking(edition: $e, rankedOnly: true) { ...F } } fragment F on CountryResultConnection { totalCount }"
            })
    void what_a_published_revision_has_frozen_may_be_kept_for_ever(String query) {
        for (int time = 0; time < 2; time++) {
            assertThat(cacheControl(query)).isEqualTo("public, max-age=31536000, immutable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ranking(first: 5) { nodes { rank } } }",
                "{ ranking(edition: \"2024\", first: 5) { nodes { rank } } }",
                "{ ranking(edition: \"2024/1\", first: 5) { nodes { rank country { name } } } }",
                "{ ranking(edition: \"2024/1\", first: 5) { nodes { explain { key source { title } } } } }",
                "{ scenario(edition: \"2024/1\", changes: {weights: [{node: \"reach\", weight: 2}]}) { countryCount } }",
                "{ ranking(edition: \"2024/1\", first: 5) { nodes { rankChange(since: \"2020\") } } }",
                "{ ranking(edition: \"2024/1\", first: 5) { nodes { node { name } } } }",
                "{ ranking(edition: \"2024/1\", group: \"small-states\") { totalCount } }",
                "{ ranking(edition: \"2024/1\", filter: {group: \"region-africa\"}) { totalCount } }",
                "{ a: ranking(edition: \"2024/1\", first: 5) { totalCount } b: ranking(first: 1) { totalCount } }",
                "{ ranking(edition: \"2024/1\", first: 5) { totalCount } platforms { key } }",
                "{ ranking(edition: \"2024/1\", orderBy: POPULATION) { totalCount } }",
                "{ edition(slug: \"2024\") { year } }",
                "{ edition(slug: \"2024\", revision: 99) { year } }",
                "{ edition(slug: \"2024\", revision: 1) { methodology { summary } } }",
                "{ country(code: \"EST\") { code } }"
            })
    void what_may_change_is_asked_for_again(String query) {
        assertThat(cacheControl(query)).startsWith("public, max-age=60,");
    }

    @Test
    void a_revision_that_is_not_there_is_refused() {
        get("{ ranking(edition: \"2024/7\", first: 5) { totalCount } }")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @Test
    void pages_of_every_site_may_read() {
        given().header("Origin", "https://example.org")
                .queryParam("query", "{ __typename }")
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", org.hamcrest.Matchers.nullValue());
        given().header("Origin", "https://example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,x-apollo-operation-name")
                .options("/graphql")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, POST")
                .header("Access-Control-Allow-Headers", "*, Authorization")
                .header("Access-Control-Allow-Credentials", org.hamcrest.Matchers.nullValue());
    }

    @Test
    void a_page_sees_why_its_request_was_refused() {
        given().header("Origin", "https://example.org")
                .contentType("text/plain")
                .body("{}")
                .post("/graphql")
                .then()
                .statusCode(415)
                .header("Access-Control-Allow-Origin", "*");
    }

    private static String cacheControl(String query) {
        return get(query).then().statusCode(200).extract().header("Cache-Control");
    }

    private static Response get(String query) {
        return given().queryParam("query", query).get("/graphql");
    }
}
