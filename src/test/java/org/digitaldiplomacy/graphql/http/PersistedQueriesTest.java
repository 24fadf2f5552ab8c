package org.digitaldiplomacy.graphql.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Automatic persisted queries, as Apollo's clients send them. */
@QuarkusTest
class PersistedQueriesTest {

    private static final String QUERY = "query Persisted { country(code: \"FI\") { code } }";

    @Test
    void an_unknown_hash_is_asked_for_again_with_the_query_and_then_known() throws NoSuchAlgorithmException {
        String hash = sha256(QUERY);
        byHash(hash).statusCode(200).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        GraphQlOverHttpTest.post(
                        "application/json",
                        Map.of(
                                "query",
                                QUERY,
                                "extensions",
                                Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash))))
                .body("data.country.code", equalTo("FIN"));
        byHash(hash).statusCode(200).body("data.country.code", equalTo("FIN"));
    }

    @Test
    void a_hash_that_is_not_the_querys_is_refused_with_the_right_one() throws NoSuchAlgorithmException {
        GraphQlOverHttpTest.post(
                        "application/json",
                        Map.of("query", QUERY, "extensions", Map.of("persistedQuery", Map.of("sha256Hash", "00"))))
                .statusCode(400)
                .body("errors[0].message", containsString(sha256(QUERY)));
    }

    private static ValidatableResponse byHash(String hash) {
        return given().queryParam("extensions", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + hash + "\"}}")
                .get("/graphql")
                .then();
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
