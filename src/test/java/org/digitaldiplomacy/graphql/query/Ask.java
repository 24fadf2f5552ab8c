package org.digitaldiplomacy.graphql.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Asks the running server. */
final class Ask {

    private Ask() {}

    static ValidatableResponse send(String query, String language) {
        return given().contentType("application/json")
                .accept("application/graphql-response+json")
                .header("Accept-Language", language)
                .body(Map.of("query", query))
                .post("/graphql")
                .then();
    }

    /** The answer's data; fails where there are errors. */
    static JsonPath data(String query) {
        return data(query, "en");
    }

    static JsonPath data(String query, String language) {
        return send(query, language)
                .statusCode(200)
                .body("$", not(hasKey("errors")))
                .extract()
                .jsonPath()
                .setRootPath("data");
    }

    static JsonPath data(String query, Map<String, Object> variables) {
        return given().contentType("application/json")
                .accept("application/graphql-response+json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("$", not(hasKey("errors")))
                .extract()
                .jsonPath()
                .setRootPath("data");
    }

    /** Data and errors. */
    static JsonPath whole(String query) {
        return send(query, "en").extract().jsonPath();
    }

    /** The code and message of the first error. */
    static JsonPath error(String query) {
        return send(query, "en").extract().jsonPath().setRootPath("errors[0]");
    }
}
