package org.digitaldiplomacy.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

@QuarkusTest
class CatalogueRouteTest {

    private final Router router;

    CatalogueRouteTest(Router router) {
        this.router = router;
    }

    @Test
    void the_description_of_the_routes_is_valid_and_describes_all_of_them() {
        String text = given().get("/v1/openapi.json").asString();
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text, null, new ParseOptions());
        assertThat(parsed.getMessages()).isEmpty();

        Set<String> described = new TreeSet<>(parsed.getOpenAPI().getPaths().keySet());
        Set<String> served = new TreeSet<>();
        for (Route route : router.getRoutes()) {
            String path = route.getPath();
            if (path != null && path.startsWith("/v1/") && OWN.matcher(path).find()) {
                served.add(path.replace(":slug", "{edition}")
                        .replace("/v1/data/:file", "/v1/data/{table}")
                        .replaceAll(":(\\w+)", "{$1}"));
            }
        }
        assertThat(described).isEqualTo(served);
    }

    /** Files, data and what describes them; other packages describe theirs. */
    private static final Pattern OWN =
            Pattern.compile("^/v1/(editions/:slug(/revisions/:revision)?/:file|data/|schemas/|catalog|feed|openapi)");

    @Test
    void the_description_names_every_file_and_the_address_that_was_asked() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(given().header("Host", "index.example.org")
                        .get("/v1/openapi.json")
                        .asString());
        assertThat(json.at("/servers/0/url").asText()).isEqualTo("http://index.example.org");
        String files = json.at("/components/parameters/file/schema/pattern").asText();
        assertThat(EditionFiles.names()).allMatch(name -> name.matches(files));
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
    }
}
