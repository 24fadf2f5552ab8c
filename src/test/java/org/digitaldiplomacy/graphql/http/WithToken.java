package org.digitaldiplomacy.graphql.http;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** GraphQL requests of callers who show a token, or none. */
final class WithToken {

    private WithToken() {}

    static ValidatableResponse ask(@Nullable String token, String query) {
        return ask(token, query, 200);
    }

    static ValidatableResponse ask(@Nullable String token, String query, int status) {
        var request = given().contentType("application/json").body(Map.of("query", query));
        return (token == null ? request : request.header("Authorization", "Bearer " + token))
                .post("/graphql")
                .then()
                .statusCode(status);
    }
}
