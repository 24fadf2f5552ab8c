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

/** Serves the data as it is now. */
@Path("/v1/data")
@Tag(name = "Data")
@APIResponse(responseCode = "206", ref = "part")
@APIResponse(responseCode = "304", ref = "unchanged")
@APIResponse(responseCode = "400", ref = "problem")
@APIResponse(responseCode = "404", ref = "problem")
@APIResponse(responseCode = "503", ref = "problem")
class DataResource {

    private final LiveTables tables;

    DataResource(LiveTables tables) {
        this.tables = tables;
    }

    @GET
    @Path(TableDescriptions.DATA_PACKAGE)
    @Operation(
            operationId = "dataPackage",
            summary = "Description of the data's tables",
            description = "Frictionless data package that describes every table and column below this address.")
    @APIResponse(responseCode = "200", ref = "document")
    public Response dataPackage(@Context RoutingContext exchange) {
        return tables.described(
                exchange, "digital-diplomacy-data", "Digital Diplomacy Index: the data as it is now", DataTables.all());
    }

    @GET
    @Path("{file}")
    @Operation(
            operationId = "dataTable",
            summary = "Table of the data as it is now",
            description = "Rows straight from the database, in a fixed order. Parameters choose rows and columns; each"
                    + " belongs to the tables whose column it names. Parquet has a length and can be read in parts.")
    @APIResponse(responseCode = "200", ref = "table")
    public Response table(@Context RoutingContext exchange, @PathParam("file") String file) {
        return tables.answer(exchange, file, "digital-diplomacy-", DataTables.all(), Scope.NOW);
    }
}
