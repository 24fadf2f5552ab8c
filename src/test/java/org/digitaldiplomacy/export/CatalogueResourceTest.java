package org.digitaldiplomacy.export;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
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
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.digitaldiplomacy.ServedAddresses;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

@QuarkusTest
class CatalogueResourceTest {

    private final Router router;
    private final List<EditionContent> contents;

    CatalogueResourceTest(Router router, @All List<EditionContent> contents) {
        this.router = router;
        this.contents = contents;
    }

    /** Addresses of the platform's own tools below /q, and what takes every address, are nobody's business. */
    @Test
    void the_description_is_valid_and_names_every_address_and_no_other() {
        Set<String> served = ServedAddresses.all(router).stream()
                .filter(address -> !address.endsWith("/") || address.equals("/"))
                .filter(address -> !address.startsWith("/q/") && !address.equals("/{nowhere}"))
                .collect(toCollection(TreeSet::new));
        assertThat(described().getPaths().keySet()).containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void every_operation_says_what_it_is_for_how_it_answers_and_who_may() {
        OpenAPI described = described();
        List<String> tags =
                described.getTags().stream().map(tag -> tag.getName()).toList();
        Set<String> ids = new TreeSet<>();
        described.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            assertThat(operation.getTags()).as(path).hasSize(1).isSubsetOf(tags);
            assertThat(operation.getSummary()).as(path).isNotBlank();
            assertThat(operation.getDescription()).as(path).isNotBlank();
            assertThat(ids.add(operation.getOperationId())).as(path).isTrue();
            assertThat(operation.getResponses().keySet())
                    .as(path)
                    .anyMatch(code -> code.startsWith("2") || code.equals("301"));
            boolean needsToken = path.startsWith("/v1/imports");
            assertThat(operation.getResponses().containsKey("401") || !needsToken)
                    .as(path)
                    .isTrue();
            assertThat(operation.getSecurity() != null || !needsToken).as(path).isTrue();
        }));
    }

    @Test
    void caches_are_told_that_the_beginning_depends_on_what_is_accepted() {
        for (String accepted : List.of("text/html", "application/json")) {
            assertThat(given().redirects()
                            .follow(false)
                            .header("Accept", accepted)
                            .get("/v1")
                            .header("Vary"))
                    .as(accepted)
                    .contains("Accept")
                    .matches("Accept(, .*)?");
        }
    }

    @Test
    void every_described_address_answers_as_described() {
        described().getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
            String address = path;
            for (Parameter parameter :
                    operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
                String sample =
                        parameter.getName().equals("digest") ? digest() : String.valueOf(parameter.getExample());
                address = address.replace("{" + parameter.getName() + "}", sample);
            }
            assertThat(address).doesNotContain("{");
            int status = (address.equals("/graphql") ? given().queryParam("query", "{__typename}") : given())
                    .redirects()
                    .follow(false)
                    .request(method.name(), address)
                    .statusCode();
            assertThat(operation.getResponses()).as(method + " " + address).containsKey(String.valueOf(status));
            if (address.startsWith("/v1/")) {
                assertThat(status).as(method + " " + address).isEqualTo(operation.getSecurity() == null ? 200 : 401);
            }
        }));
    }

    private static String digest() {
        Matcher asset =
                Pattern.compile("/assets/([\\w-]+)/").matcher(given().get("/").asString());
        assertThat(asset.find()).isTrue();
        return asset.group(1);
    }

    @Test
    void every_file_of_an_edition_and_every_parameter_is_described() {
        OpenAPI described = described();
        List<Pattern> files = new ArrayList<>();
        described.getPaths().forEach((path, item) -> {
            if (path.startsWith("/v1/editions/{edition}/revisions/{revision}/")) {
                String pattern = path.substring("/v1/editions/{edition}/revisions/{revision}/".length());
                for (Parameter parameter : item.getGet().getParameters()) {
                    if (!parameter.getIn().equals("path")) {
                        continue;
                    }
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
        describesFilters(described, "/v1/data/{file}", DataTables.all());
        describesFilters(described, "/v1/history/{file}", EditionTables.history());
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
