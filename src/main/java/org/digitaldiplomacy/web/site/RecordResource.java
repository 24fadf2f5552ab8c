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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Addresses of the pages on what is on record beside the scores, and of the search over all of it. */
@Path("/")
@Tag(name = "Pages")
@APIResponse(responseCode = "304", ref = "unchanged")
@APIResponse(responseCode = "400", ref = "pageProblem")
@APIResponse(responseCode = "404", ref = "pageProblem")
class RecordResource {

    private static final String PAGE = "HTML in the language of lang or Accept-Language.";
    private static final String LIST = PAGE + " Fifty or a hundred rows at a time; after is where the next begin.";
    private static final String STATE = "State, by ISO 3166-1 alpha-3";

    private final Site site;

    RecordResource(Site site) {
        this.site = site;
    }

    @GET
    @Path("search")
    @Operation(operationId = "searchPage", summary = "Page of a search", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Text that names hold, in any language",
            schema = @Schema(type = SchemaType.STRING))
    public Response search(@Context RoutingContext exchange) {
        return site.page(exchange, "/search", Map.of());
    }

    @GET
    @Path("institutions")
    @Operation(operationId = "institutionsPage", summary = "Page of institutions", description = LIST)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(name = "c", in = ParameterIn.QUERY, description = STATE, schema = @Schema(type = SchemaType.STRING))
    public Response institutions(@Context RoutingContext exchange) {
        return site.page(exchange, "/institutions", Map.of());
    }

    @GET
    @Path("institutions/{key}")
    @Operation(operationId = "institutionPage", summary = "Page of an institution", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response institution(
            @Context RoutingContext exchange,
            @Parameter(description = "Key of an institution", example = "mfa-est") @PathParam("key") String key) {
        return site.page(exchange, "/institutions/{key}", Map.of("key", key));
    }

    @GET
    @Path("network")
    @Operation(operationId = "networkPage", summary = "Page of the network of embassies", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "Column that orders the rows",
            schema = @Schema(type = SchemaType.STRING))
    public Response network(@Context RoutingContext exchange) {
        return site.page(exchange, "/network", Map.of());
    }

    @GET
    @Path("network/{code}")
    @Operation(operationId = "stateNetworkPage", summary = "Page of a state's embassies", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response stateNetwork(
            @Context RoutingContext exchange,
            @Parameter(description = "ISO 3166-1 alpha-3", example = "EST") @PathParam("code") String code) {
        return site.page(exchange, "/network/{code}", Map.of("code", code));
    }

    @GET
    @Path("accounts")
    @Operation(operationId = "accountsPage", summary = "Page of accounts", description = LIST)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(name = "c", in = ParameterIn.QUERY, description = STATE, schema = @Schema(type = SchemaType.STRING))
    public Response accounts(@Context RoutingContext exchange) {
        return site.page(exchange, "/accounts", Map.of());
    }

    @GET
    @Path("accounts/{platform}/{handle: .+}")
    @Operation(operationId = "accountPage", summary = "Page of an account", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response account(
            @Context RoutingContext exchange,
            @Parameter(description = "Key of a platform", example = "x") @PathParam("platform") String platform,
            @Parameter(description = "Handle on it", example = "MFAestonia") @PathParam("handle") String handle) {
        return site.page(exchange, "/accounts/{platform}/{handle}", Map.of("platform", platform, "handle", handle));
    }

    @GET
    @Path("incidents")
    @Operation(operationId = "incidentsPage", summary = "Page of incidents", description = LIST)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(name = "c", in = ParameterIn.QUERY, description = STATE, schema = @Schema(type = SchemaType.STRING))
    public Response incidents(@Context RoutingContext exchange) {
        return site.page(exchange, "/incidents", Map.of());
    }

    @GET
    @Path("treaties")
    @Operation(operationId = "treatiesPage", summary = "Page of treaties", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    @Parameter(name = "c", in = ParameterIn.QUERY, description = STATE, schema = @Schema(type = SchemaType.STRING))
    public Response treaties(@Context RoutingContext exchange) {
        return site.page(exchange, "/treaties", Map.of());
    }

    @GET
    @Path("treaties/{key}")
    @Operation(operationId = "treatyPage", summary = "Page of a treaty", description = PAGE)
    @APIResponse(responseCode = "200", ref = "page")
    public Response treaty(
            @Context RoutingContext exchange,
            @Parameter(description = "Key of a treaty", example = "un-cybercrime-convention") @PathParam("key")
                    String key) {
        return site.page(exchange, "/treaties/{key}", Map.of("key", key));
    }

    @GET
    @Path("countries")
    @Operation(
            operationId = "countriesPage",
            summary = "All states by name",
            description = "Leads to the ranking by name.")
    @APIResponse(responseCode = "200", ref = "page")
    @APIResponse(responseCode = "301", description = "Moved to the ranking, ordered by name")
    public Response countries(@Context RoutingContext exchange) {
        return site.page(exchange, "/countries", Map.of());
    }

    @GET
    @Path("ranking")
    @Operation(operationId = "rankingAddress", summary = "Ranking", description = "Leads to the ranking.")
    @APIResponse(responseCode = "200", ref = "page")
    @APIResponse(responseCode = "301", description = "Moved to the ranking")
    public Response ranking(@Context RoutingContext exchange) {
        return site.page(exchange, "/ranking", Map.of());
    }
}
