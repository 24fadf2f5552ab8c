package org.digitaldiplomacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorldShapesTest {

    @Test
    void every_country_has_a_point_and_shapes_go_by_its_code() {
        Response answer = RestAssured.get("/v1/geo/world.topo.json");
        answer.then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("*"))
                .body("type", equalTo("Topology"))
                .body("metadata.disputed", containsString("Crimea"));
        JsonPath topology = answer.jsonPath();
        List<String> points = topology.getList("objects.points.geometries.id");
        List<String> shapes = topology.getList("objects.countries.geometries.id");
        List<String> known = RestAssured.given()
                .queryParam("query", "{ a: countries(first: 250) { nodes { code latitude } } }")
                .get("/graphql")
                .jsonPath()
                .getList("data.a.nodes.findAll { it.latitude != null }.code");
        assertThat(points).containsExactlyInAnyOrderElementsOf(known);
        assertThat(shapes).contains("EST", "XKX", "PSE", "TWN", "LCA").doesNotContain("XK");
    }
}
