package org.digitaldiplomacy.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SchemaResourceTest {

    @ParameterizedTest
    @ValueSource(strings = {"methodology.schema.json", "indicator.schema.json"})
    void a_service_without_plug_ins_serves_the_schemas_of_the_folder(String name) throws IOException {
        String address = "/v1/schemas/" + name;
        String tag = given().get(address)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/schema+json"))
                .header("Access-Control-Allow-Origin", "*")
                .body(equalTo(Files.readString(Path.of("scoring-rules/schema", name))))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
    }
}
