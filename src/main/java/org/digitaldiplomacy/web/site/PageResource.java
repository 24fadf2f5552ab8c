package org.digitaldiplomacy.web.site;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Addresses of the pages, and what search engines and other sites ask for. */
@Path("/")
@Tag(name = "Pages")
@APIResponse(responseCode = "304", ref = "unchanged")
@APIResponse(responseCode = "400", ref = "pageProblem")
@APIResponse(responseCode = "404", ref = "pageProblem")
class PageResource {

    private static final String PAGE =
            "HTML in the language of lang or Accept-Language, of the edition that edition names, by default the latest.";
    private static final String FRAME = "HTML for frames on other sites. " + PAGE;

    private final Site site;

    PageResource(Site site) {
        this.site = site;
    }

    @GET
    @Operation(operationId = "rankingPage", summary = "Page of the ranking", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Text that names hold",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "in",
            in = ParameterIn.QUERY,
            description = "Group of countries",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "states",
            in = ParameterIn.QUERY,
            description = "all or small",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "Column that orders the rows",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "dir",
            in = ParameterIn.QUERY,
            description = "asc or desc",
            schema = @Schema(type = SchemaType.STRING))
    public Response ranking(@Context RoutingContext exchange) {
        return site.page(exchange, "/", Map.of());
    }

    @GET
    @Path("ranking/{node}")
    @Operation(operationId = "nodeRankingPage", summary = "Page of the ranking on a node", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Text that names hold",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "in",
            in = ParameterIn.QUERY,
            description = "Group of countries",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "states",
            in = ParameterIn.QUERY,
            description = "all or small",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "Column that orders the rows",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "dir",
            in = ParameterIn.QUERY,
            description = "asc or desc",
            schema = @Schema(type = SchemaType.STRING))
    public Response nodeRanking(
            @Context RoutingContext exchange,
            @Parameter(description = "Key of a node of the index", example = "reach") @PathParam("node") String node) {
        return site.page(exchange, "/ranking/{node}", Map.of("node", node));
    }

    @GET
    @Path("map")
    @Operation(operationId = "mapPage", summary = "Page of the map", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response map(@Context RoutingContext exchange) {
        return site.page(exchange, "/map", Map.of());
    }

    @GET
    @Path("map/{node}")
    @Operation(operationId = "nodeMapPage", summary = "Page of the map of a node", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response nodeMap(
            @Context RoutingContext exchange,
            @Parameter(description = "Key of a node of the index", example = "reach") @PathParam("node") String node) {
        return site.page(exchange, "/map/{node}", Map.of("node", node));
    }

    @GET
    @Path("size")
    @Operation(operationId = "sizePage", summary = "Page of scores against size", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response size(@Context RoutingContext exchange) {
        return site.page(exchange, "/size", Map.of());
    }

    @GET
    @Path("pair")
    @Operation(operationId = "pairPage", summary = "Page of two nodes side by side", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(
            name = "x",
            in = ParameterIn.QUERY,
            description = "Key of the node across",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "y",
            in = ParameterIn.QUERY,
            description = "Key of the node upwards",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "high",
            in = ParameterIn.QUERY,
            description = "Percentile that counts as high",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "low",
            in = ParameterIn.QUERY,
            description = "Percentile that counts as low",
            schema = @Schema(type = SchemaType.STRING))
    public Response pair(@Context RoutingContext exchange) {
        return site.page(exchange, "/pair", Map.of());
    }

    @GET
    @Path("countries/{code}")
    @Operation(operationId = "countryPage", summary = "Page of a country", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response country(
            @Context RoutingContext exchange,
            @Parameter(description = "ISO 3166-1 alpha-3", example = "EST") @PathParam("code") String code) {
        return site.page(exchange, "/countries/{code}", Map.of("code", code));
    }

    @GET
    @Path("countries/{code}/brief")
    @Operation(operationId = "briefPage", summary = "Country on one sheet of A4", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response brief(
            @Context RoutingContext exchange,
            @Parameter(description = "ISO 3166-1 alpha-3", example = "EST") @PathParam("code") String code) {
        return site.page(exchange, "/countries/{code}/brief", Map.of("code", code));
    }

    @GET
    @Path("compare")
    @Operation(operationId = "comparePage", summary = "Page of countries side by side", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(
            name = "c",
            in = ParameterIn.QUERY,
            description = "Countries, by ISO 3166-1 alpha-3",
            schema = @Schema(type = SchemaType.STRING))
    public Response compare(@Context RoutingContext exchange) {
        return site.page(exchange, "/compare", Map.of());
    }

    @GET
    @Path("what-if")
    @Operation(operationId = "whatIfPage", summary = "Page of weights of one's own", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "weights or grades",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "out",
            in = ParameterIn.QUERY,
            description = "Nodes to leave out",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "scale",
            in = ParameterIn.QUERY,
            description = "Normaliser",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "mean",
            in = ParameterIn.QUERY,
            description = "Aggregator",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "states",
            in = ParameterIn.QUERY,
            description = "all or small",
            schema = @Schema(type = SchemaType.STRING))
    public Response whatIf(@Context RoutingContext exchange) {
        return site.page(exchange, "/what-if", Map.of());
    }

    @GET
    @Path("method")
    @Operation(operationId = "methodPage", summary = "Page of the method", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response method(@Context RoutingContext exchange) {
        return site.page(exchange, "/method", Map.of());
    }

    @GET
    @Path("data")
    @Operation(operationId = "dataPage", summary = "Page of the downloads", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response data(@Context RoutingContext exchange) {
        return site.page(exchange, "/data", Map.of());
    }

    @GET
    @Path("developers")
    @Operation(operationId = "developersPage", summary = "Page for developers", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response developers(@Context RoutingContext exchange) {
        return site.page(exchange, "/developers", Map.of());
    }

    @GET
    @Path("editions")
    @Operation(operationId = "editionsPage", summary = "Page of all editions", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response editions(@Context RoutingContext exchange) {
        return site.page(exchange, "/editions", Map.of());
    }

    @GET
    @Path("editions/{slug}")
    @Operation(operationId = "editionPage", summary = "Page of an edition", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response edition(
            @Context RoutingContext exchange,
            @Parameter(description = "Name of an edition", example = "2026") @PathParam("slug") String slug) {
        return site.page(exchange, "/editions/{slug}", Map.of("slug", slug));
    }

    @GET
    @Path("embed/ranking")
    @Operation(operationId = "rankingFrame", summary = "Frame of the ranking", description = FRAME)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(
            name = "node",
            in = ParameterIn.QUERY,
            description = "Key of a node",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "top",
            in = ParameterIn.QUERY,
            description = "How many rows",
            schema = @Schema(type = SchemaType.STRING))
    public Response rankingFrame(@Context RoutingContext exchange) {
        return site.page(exchange, "/embed/ranking", Map.of());
    }

    @GET
    @Path("embed/map")
    @Operation(operationId = "mapFrame", summary = "Frame of the map", description = FRAME)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(
            name = "node",
            in = ParameterIn.QUERY,
            description = "Key of a node",
            schema = @Schema(type = SchemaType.STRING))
    public Response mapFrame(@Context RoutingContext exchange) {
        return site.page(exchange, "/embed/map", Map.of());
    }

    @GET
    @Path("embed/countries/{code}")
    @Operation(operationId = "countryFrame", summary = "Frame of a country", description = FRAME)
    @APIResponse(responseCode = "200", ref = "page")
    public Response countryFrame(
            @Context RoutingContext exchange,
            @Parameter(description = "ISO 3166-1 alpha-3", example = "EST") @PathParam("code") String code) {
        return site.page(exchange, "/embed/countries/{code}", Map.of("code", code));
    }

    @GET
    @Path("oembed")
    @Operation(
            operationId = "oembed",
            summary = "oEmbed description of a page",
            description = "How to show the page that url names in a frame: oEmbed 1.0, JSON only.")
    @APIResponse(responseCode = "200", ref = "document")
    @Parameter(
            name = "url",
            in = ParameterIn.QUERY,
            description = "Address of a page of this service",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "json",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "maxwidth",
            in = ParameterIn.QUERY,
            description = "Pixels",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "maxheight",
            in = ParameterIn.QUERY,
            description = "Pixels",
            schema = @Schema(type = SchemaType.STRING))
    public Response oembed(@Context RoutingContext exchange) {
        return site.page(exchange, "/oembed", Map.of());
    }

    @GET
    @Path("sitemap.xml")
    @Operation(
            operationId = "sitemap",
            summary = "Sitemap",
            description = "Every page in every language, for search engines.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)))
    public Response sitemap(@Context RoutingContext exchange) {
        return site.page(exchange, "/sitemap.xml", Map.of());
    }

    @GET
    @Path("sitemap-institutions.xml")
    @Operation(
            operationId = "institutionsSitemap",
            summary = "Sitemap of institutions",
            description = "The page of every institution, for search engines.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)))
    public Response institutionsSitemap(@Context RoutingContext exchange) {
        return site.page(exchange, "/sitemap-institutions.xml", Map.of());
    }

    @GET
    @Path("robots.txt")
    @Operation(
            operationId = "robots",
            summary = "Rules for robots",
            description = "Addresses that search engines leave alone.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response robots(@Context RoutingContext exchange) {
        return site.page(exchange, "/robots.txt", Map.of());
    }

    /** Everything that no other resource takes. */
    @GET
    @Path("{nowhere: .+}")
    @Operation(hidden = true)
    public Response nowhere(@Context RoutingContext exchange) {
        return site.nothing(exchange);
    }
}
