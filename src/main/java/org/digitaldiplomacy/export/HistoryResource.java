package org.digitaldiplomacy.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.digitaldiplomacy.edition.Extracts.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the tables of all published editions, each as one. */
@Path("/v1/history")
@Tag(name = "Editions")
@APIResponse(responseCode = "206", ref = "part")
@APIResponse(responseCode = "304", ref = "unchanged")
@APIResponse(responseCode = "400", ref = "problem")
@APIResponse(responseCode = "404", ref = "problem")
@APIResponse(responseCode = "503", ref = "problem")
class HistoryResource {

    private final LiveTables tables;

    HistoryResource(LiveTables tables) {
        this.tables = tables;
    }

    @GET
    @Path(TableDescriptions.DATA_PACKAGE)
    @Operation(
            operationId = "historyPackage",
            summary = "Description of the tables of all editions",
            description = "Frictionless data package that describes every table and column below this address.")
    @APIResponse(responseCode = "200", ref = "document")
    public Response dataPackage(@Context RoutingContext exchange) {
        return tables.described(
                exchange,
                "digital-diplomacy-history",
                "Digital Diplomacy Index: all editions",
                EditionTables.history());
    }

    @GET
    @Path("{file}")
    @Operation(
            operationId = "historyTable",
            summary = "Table of all editions",
            description =
                    "Rows of every published revision of every edition, the earliest year first; latest tells those that no"
                            + " later revision took the place of. Parameters choose rows and columns.")
    @APIResponse(responseCode = "200", ref = "table")
    public Response table(@Context RoutingContext exchange, @PathParam("file") String file) {
        return tables.answer(exchange, file, "digital-diplomacy-history-", EditionTables.history(), Scope.HISTORY);
    }
}
