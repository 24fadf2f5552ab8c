package org.digitaldiplomacy.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

@QuarkusTest
class CatalogueRouteTest {

    private final Router router;
    private final List<EditionContent> contents;

    CatalogueRouteTest(Router router, @All List<EditionContent> contents) {
        this.router = router;
        this.contents = contents;
    }

    @Test
    void the_description_of_the_routes_is_valid_and_describes_all_of_them() {
        Set<String> served = new TreeSet<>();
        for (Route route : router.getRoutes()) {
            String path = route.getPath();
            if (path != null && path.startsWith("/v1/") && !path.endsWith("/")) {
                served.add(path.replace("/v1/data/:file", "/v1/data/{table}")
                        .replaceAll("/v1/imports/:(table|id)", "/v1/imports/{key}"));
            }
        }
        assertThat(described().getPaths().keySet())
                .filteredOn(path -> !path.startsWith(EditionPath.ROOT))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void every_described_address_answers_as_described() {
        described().getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            String address = path;
            List<Parameter> parameters =
                    new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
            if (item.getParameters() != null) {
                parameters.addAll(item.getParameters());
            }
            for (Parameter parameter : parameters) {
                address = address.replace("{" + parameter.getName() + "}", String.valueOf(parameter.getExample()));
            }
            assertThat(address).doesNotContain("{");
            int status = given().request(method.name(), address).statusCode();
            boolean isOpen = operation.getSecurity() == null;
            assertThat(status).as(method + " " + address).isEqualTo(isOpen ? 200 : 401);
            assertThat(operation.getResponses()).containsKey(String.valueOf(status));
        }));
    }

    @Test
    void every_file_of_an_edition_and_every_parameter_is_described() {
        OpenAPI described = described();
        List<Pattern> files = new ArrayList<>();
        described.getPaths().forEach((path, item) -> {
            if (path.startsWith("/v1/editions/{edition}/revisions/{revision}/")) {
                String pattern = path.substring("/v1/editions/{edition}/revisions/{revision}/".length());
                for (Parameter parameter : item.getGet().getParameters()) {
                    String of =
                            String.valueOf(parameter.getSchema().getPattern()).replaceAll("[$^]", "");
                    pattern = pattern.replace("{" + parameter.getName() + "}", of);
                }
                files.add(Pattern.compile(pattern));
            }
        });
        for (EditionContent content : contents) {
            assertThat(content.names()).isNotEmpty().allMatch(name -> files.stream()
                    .anyMatch(file -> file.matcher(name.replace("*", "EST")).matches()));
        }
        describesFilters(described, "/v1/data/{table}", DataTables.all());
        describesFilters(described, "/v1/editions/{edition}/{file}", EditionTables.all());
    }

    private static void describesFilters(OpenAPI api, String path, List<Dataset> tables) {
        List<String> described = Objects.requireNonNull(api.getPaths().get(path)).getGet().getParameters().stream()
                .map(Parameter::getName)
                .toList();
        for (Dataset table : tables) {
            assertThat(described)
                    .containsAll(table.filters().stream()
                            .map(Dataset.Filter::parameter)
                            .toList());
        }
    }

    private static OpenAPI described() {
        ParseOptions options = new ParseOptions();
        options.setResolveFully(true);
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser()
                .readContents(given().get("/v1/openapi.json").asString(), null, options);
        assertThat(parsed.getMessages()).isEmpty();
        return parsed.getOpenAPI();
    }

    @Test
    void the_description_names_the_address_that_was_asked() {
        given().header("Host", "index.example.org")
                .get("/v1/openapi.json")
                .then()
                .body("servers[0].url", equalTo("http://index.example.org"));
    }

    @Test
    void the_feeds_tell_of_every_published_revision() throws Exception {
        byte[] atom = given().get("/v1/feed.atom").asByteArray();
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(atom));
        JsonNode json = new ObjectMapper().readTree(given().get("/v1/feed.json").asString());
        assertThat(xml.getElementsByTagName("entry").getLength())
                .isEqualTo(json.path("items").size())
                .isGreaterThanOrEqualTo(4);
        for (JsonNode item : json.path("items")) {
            given().get(URI.create(item.path("url").asText()).getPath()).then().statusCode(200);
        }
    }

    @Test
    void the_catalogue_links_to_what_is_there() throws Exception {
        JsonNode json =
                new ObjectMapper().readTree(given().get("/v1/catalog.jsonld").asString());
        JsonNode first = json.at("/dcat:dataset/0");
        assertThat(first.path("@type").asText()).isEqualTo("dcat:Dataset");
        for (JsonNode distribution : first.path("dcat:distribution")) {
            String address = distribution.at("/dcat:downloadURL/@id").asText();
            given().head(URI.create(address).getPath()).then().statusCode(200);
        }
        assertThat(json.findValuesAsText("dct:title"))
                .contains("mission-links.csv", "relations.parquet", "groups.xlsx");
    }
}
