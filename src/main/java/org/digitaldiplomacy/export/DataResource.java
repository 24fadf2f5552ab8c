package org.digitaldiplomacy.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.Semaphore;
import org.digitaldiplomacy.http.Content;
import org.digitaldiplomacy.http.Parameters;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Rows;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.http.StoredFile;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.model.Sha256;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.port.Revision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Serves the data as it is now, straight from the store: a table of any length takes the same memory, and Parquet a file
 * on disk, which readers of remote Parquet ask for in parts.
 */
@Path("/v1/data")
@Tag(name = "Data")
@APIResponse(responseCode = "206", ref = "part")
@APIResponse(responseCode = "304", ref = "unchanged")
@APIResponse(responseCode = "400", ref = "problem")
@APIResponse(responseCode = "404", ref = "problem")
@APIResponse(responseCode = "503", ref = "problem")
class DataResource {

    private static final int AT_ONCE = 8;

    private final TableSource tables;
    private final KnownValues known;
    private final DataPackages packages;
    private final Revision revision;
    private final Shelf shelf;
    private final Semaphore streams = new Semaphore(AT_ONCE);

    DataResource(TableSource tables, KnownValues known, DataPackages packages, Revision revision, Shelf shelf) {
        this.shelf = shelf;
        this.tables = tables;
        this.known = known;
        this.packages = packages;
        this.revision = revision;
    }

    @GET
    @Path(TableDescriptions.DATA_PACKAGE)
    @Operation(
            operationId = "dataPackage",
            summary = "Description of the data's tables",
            description = "Frictionless data package that describes every table and column below this address.")
    @APIResponse(responseCode = "200", ref = "document")
    public Response dataPackage(@Context RoutingContext exchange) {
        byte[] description = TableDescriptions.dataPackage(packages.current(), tables.isWithholding());
        return Sending.response(exchange, Representation.of("application/json", description));
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
        TableRequest request = TableRequest.of(file, DataTables.all(), Parameters.of(exchange))
                .orElseThrow(() -> Refused.notFound("There is no file '" + file + "'; "
                        + ClosestName.hint(file, TableRequest.files(DataTables.all()))));
        known.check(request, null);
        tables.requireFits(request, null);
        String state = state(exchange);
        String mediaType = request.format().mediaType();
        String name = "digital-diplomacy-" + file;
        Representation table = request.format() == Format.PARQUET
                ? Representation.of(stored("data|" + state, name, request), Representation.FOR_A_WHILE)
                : Representation.of(mediaType, rows(request, state), Representation.FOR_A_WHILE)
                        .with("Content-Disposition", "inline; filename=\"" + name + "\"");
        return Sending.response(exchange, table);
    }

    private Content rows(TableRequest request, String state) {
        return new Rows(state, request.format().isText(), out -> {
            begin();
            try {
                tables.write(request, null, out);
            } finally {
                streams.release();
            }
        });
    }

    private StoredFile stored(String key, String name, TableRequest request) {
        StoredFile kept = shelf.find(key);
        if (kept != null) {
            return kept;
        }
        begin();
        try {
            return shelf.get(key, name, request.format().mediaType(), out -> tables.write(request, null, out));
        } finally {
            streams.release();
        }
    }

    /** @throws Refused where as many tables are on their way as may be at once */
    private void begin() {
        if (!streams.tryAcquire()) {
            throw Refused.busy(AT_ONCE + " tables are on their way already. Try again in a while.");
        }
    }

    /** Names the same rows alike on every server on the same database. */
    private String state(RoutingContext exchange) {
        return StoredFile.tag(Sha256.hex(revision.current() + "|"
                + packages.current().map(p -> p.digest() + p.loadedAt()).orElse("") + "|"
                + exchange.request().uri() + "|" + tables.isWithholding()));
    }
}
