package org.digitaldiplomacy.export;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.StoredRules;
import org.digitaldiplomacy.geo.WorldMap;
import org.digitaldiplomacy.http.Bytes;
import org.digitaldiplomacy.http.PublicAddress;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves documents about the whole service: the catalogue of editions, the feeds, and the description of its addresses. */
@Path("/v1")
@Tag(name = "Catalogue")
@APIResponse(responseCode = "304", ref = "unchanged")
@APIResponse(responseCode = "405", ref = "problem")
class CatalogueResource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Variant> BEGINNINGS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final CurrentEditions editions;
    private final Methodologies methodologies;
    private final PublicAddress address;
    private final OpenApiDocumentService openApi;

    CatalogueResource(
            CurrentEditions editions,
            Methodologies methodologies,
            PublicAddress address,
            OpenApiDocumentService openApi) {
        this.editions = editions;
        this.methodologies = methodologies;
        this.address = address;
        this.openApi = openApi;
    }

    @GET
    @Operation(
            operationId = "beginning",
            summary = "Where to begin",
            description = "Addresses to begin with, as JSON; a browser is led to the page of the downloads.")
    @APIResponse(responseCode = "200", ref = "document")
    @APIResponse(responseCode = "303", description = "The page of the downloads, for those who prefer HTML")
    public Response beginning(@Context RoutingContext exchange, @Context Request request) {
        exchange.response().putHeader("Vary", "Accept");
        Variant wanted = request.selectVariant(BEGINNINGS);
        if (wanted != null && wanted.getMediaType().equals(MediaType.TEXT_HTML_TYPE)) {
            return Response.seeOther(URI.create("/data")).build();
        }
        String base = address.of(exchange);
        ObjectNode beginning = JSON.createObjectNode();
        beginning.put("openapi", base + "/v1/openapi.json");
        beginning.put("catalogue", base + "/v1/catalog.jsonld");
        beginning.put("latestRanking", base + "/v1/editions/latest/ranking.json");
        beginning.put("feed", base + "/v1/feed.json");
        beginning.put("graphql", base + "/graphql");
        beginning.put("page", base + "/data");
        beginning.put("proof", base + "/v1/proof");
        return Sending.response(
                exchange,
                Representation.of("application/json", Json.bytes(beginning)).with("Vary", "Accept, Accept-Encoding"));
    }

    @GET
    @Path("catalog.jsonld")
    @Operation(
            operationId = "catalogue",
            summary = "Catalogue of all editions",
            description = "Every published edition with its downloads, after DCAT, as JSON-LD.")
    @APIResponse(responseCode = "200", ref = "document")
    public Response catalogue(@Context RoutingContext exchange) {
        return send(exchange, LinkedData.MEDIA_TYPE, LinkedData.catalogue(published(), address.of(exchange)));
    }

    @GET
    @Path("feed.atom")
    @Operation(
            operationId = "atomFeed",
            summary = "News as Atom",
            description = "New editions, revisions and changes of the method, the newest first.")
    @APIResponse(responseCode = "200", ref = "document")
    public Response atom(@Context RoutingContext exchange) {
        String base = address.of(exchange);
        return send(exchange, "application/atom+xml", Feeds.atom(news(base), base));
    }

    @GET
    @Path("feed.json")
    @Operation(
            operationId = "jsonFeed",
            summary = "News as JSON Feed",
            description = "New editions, revisions and changes of the method, the newest first.")
    @APIResponse(responseCode = "200", ref = "document")
    public Response feed(@Context RoutingContext exchange) {
        String base = address.of(exchange);
        return send(exchange, "application/feed+json", Feeds.json(news(base), base));
    }

    @GET
    @Path("geo/world.topo.json")
    @Operation(
            operationId = "worldShapes",
            summary = "Shapes of the world's countries",
            description =
                    "TopoJSON in degrees: countries with ISO 3166-1 alpha-3 codes for ids, ISO alpha-2 and M49 beside, and"
                            + " a point for each country, for those too small to draw. Its metadata tells the source, the licence, and"
                            + " whose borders are disputed.")
    @APIResponse(responseCode = "200", ref = "document")
    public Response shapes(@Context RoutingContext exchange) {
        return Sending.response(
                exchange,
                Representation.of("application/json", new Bytes(WorldMap.topology()), Representation.FOR_A_WHILE));
    }

    @GET
    @Path("openapi.json")
    @Operation(
            operationId = "openApi",
            summary = "This description",
            description = "OpenAPI description of every address of the service.")
    @APIResponse(responseCode = "200", ref = "document")
    public Response openApi(@Context RoutingContext exchange) {
        String base = address.of(exchange);
        try {
            ObjectNode page = (ObjectNode)
                    JSON.readTree(openApi.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON));
            page.putArray("servers").addObject().put("url", base.isEmpty() ? "/" : base);
            return send(exchange, "application/vnd.oai.openapi+json;version=3.1", Json.bytes(page));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Response send(RoutingContext exchange, String mediaType, byte[] document) {
        return Sending.response(exchange, Representation.of(mediaType, document));
    }

    private List<Edition> published() {
        return editions.look().all();
    }

    private List<Feeds.Item> news(String base) {
        return Feeds.items(
                published(), methodologies.all().stream().collect(toMap(StoredRules::digest, identity())), base);
    }
}
