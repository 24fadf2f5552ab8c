package org.digitaldiplomacy.ingest.stream;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.VertxInputStream;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.TokenAuthentication;
import org.digitaldiplomacy.intake.ImportLog;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.intake.SheetChoices;
import org.digitaldiplomacy.intake.SheetReport;
import org.digitaldiplomacy.table.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Takes files in, and tells what became of them, not to everybody, since imports name people and quote files. Whether the caller may is found before the body is read; a body that may
 * not come in never does.
 */
@Path("/v1/imports")
@Tag(name = "Imports")
@APIResponse(responseCode = "401", ref = "refusal")
@APIResponse(responseCode = "403", ref = "refusal")
@SecurityRequirement(name = "token")
class ImportResource {

    private static final String CSV = "text/csv; charset=utf-8";
    private static final int LISTED = 100;

    /** How long a body may pause. */
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(60);

    private final Imports imports;
    private final ImportLog log;
    private final SecurityIdentity caller;
    private final ExecutorService workers;

    ImportResource(
            Imports imports,
            ImportLog log,
            SecurityIdentity caller,
            @ConfigProperty(name = "ddi.imports.at-once", defaultValue = "4") int atOnce) {
        this.imports = imports;
        this.log = log;
        this.caller = caller;
        this.workers = new ThreadPoolExecutor(0, atOnce, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "import");
            thread.setDaemon(true);
            return thread;
        });
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    @POST
    @RolesAllowed({"ingest", "edit"})
    @Path("{key}")
    @Blocking
    @Operation(
            operationId = "importTable",
            summary = "Import of a file",
            description = "Takes in all of a file or nothing; needs a token with the table's scope, ingest or edit.")
    @APIResponse(responseCode = "400", ref = "problem")
    @APIResponse(responseCode = "404", ref = "problem")
    @APIResponse(responseCode = "409", ref = "problem")
    @APIResponse(responseCode = "415", ref = "problem")
    @APIResponse(responseCode = "503", ref = "problem")
    @APIResponse(responseCode = "422", ref = "import")
    @APIResponse(responseCode = "500", ref = "import")
    @APIResponse(responseCode = "200", ref = "import")
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "Whether bad rows keep the good ones out",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"all", "good"},
                            defaultValue = "all"))
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "Check everything and change nothing",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "Why, for the history of what is corrected",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "id",
            in = ParameterIn.QUERY,
            description = "An id of your own, to follow the import by",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "reading",
            in = ParameterIn.QUERY,
            description = "A file in the table's own form, or a sheet as people have it, with an account of what was"
                    + " understood; a workbook and a request with one of the following choices are a sheet",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"strict", "sheet"},
                            defaultValue = "strict"))
    @Parameter(
            name = "sheet",
            in = ParameterIn.QUERY,
            description = "Name of a workbook's sheet",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "header",
            in = ParameterIn.QUERY,
            description = "Line of the header",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @Parameter(
            name = "encoding",
            in = ParameterIn.QUERY,
            description = "Encoding of the text, such as windows-1252",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "separator",
            in = ParameterIn.QUERY,
            description = "Separator of cells",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {",", ";", "|", "tab"}))
    @Parameter(
            name = "decimal",
            in = ParameterIn.QUERY,
            description = "Decimal mark",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {".", ","}))
    @Parameter(
            name = "dates",
            in = ParameterIn.QUERY,
            description = "Order of a date's parts",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"DMY", "MDY"}))
    @Parameter(
            name = "percent",
            in = ParameterIn.QUERY,
            description = "Whether 45 % is 45 or 0.45",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"number", "fraction"}))
    @Parameter(
            name = "column",
            in = ParameterIn.QUERY,
            description = "Columns of the sheet and the table's that they are: Abonnés=followers; with nothing behind"
                    + " the sign one to leave out",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "fill",
            in = ParameterIn.QUERY,
            description = "Values of columns that the sheet lacks: rounded=0",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "Names and the codes that they stand for: Congo=COG",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "Content-Encoding",
            in = ParameterIn.HEADER,
            description = "How the body is compressed",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"gzip", "zstd"}))
    @RequestBody(
            required = true,
            description = "A header with the table's columns and a row a line, or an object on each line",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> receive(
            @Context RoutingContext exchange,
            @Parameter(description = "Name of the table", example = "observations") @PathParam("key") String table) {
        Permit permit = permitted(exchange, table);
        try {
            return Uni.createFrom()
                    .completionStage(CompletableFuture.supplyAsync(() -> run(exchange, permit), workers));
        } catch (RejectedExecutionException busy) {
            throw Refused.busy("As many imports run as may run at once; try again when one has ended.");
        }
    }

    private record Permit(ImportOrder order, Identity who, Optional<SheetChoices> sheet) {}

    private Permit permitted(RoutingContext exchange, String table) {
        Identity who = TokenAuthentication.of(caller);
        who.require(Tables.find(table).map(Imports::needed).orElse(Permission.INGEST));
        return new Permit(
                ImportParameters.order(exchange.request(), table), who, ImportParameters.sheet(exchange.request()));
    }

    private Response run(RoutingContext exchange, Permit permit) {
        try (InputStream body = new VertxInputStream(exchange, PATIENCE)) {
            Map<String, Object> document;
            ImportReport report;
            if (permit.sheet().isPresent()) {
                SheetReport sheet = imports.runSheet(
                        permit.order(), permit.who(), body, permit.sheet().get());
                report = sheet.report();
                document = ImportDocuments.of(report, log.refused(report.id(), LISTED));
                document.put("understood", SheetDocuments.of(sheet.reading()));
            } else {
                report = imports.run(permit.order(), permit.who(), body, counts -> {});
                document = ImportDocuments.of(report, log.refused(report.id(), LISTED));
            }
            if (report.state() != ImportState.DONE) {
                exchange.response().putHeader("Connection", "close");
            }
            return json(status(report.state()), document)
                    .header("Location", "/v1/imports/" + report.id())
                    .build();
        } catch (Imports.TakenImportId taken) {
            throw new Refused(409, "Conflict", String.valueOf(taken.getMessage()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** 200 where it is done, 422 where its rows are refused, 500 where something broke. */
    private static int status(ImportState state) {
        return switch (state) {
            case DONE -> 200;
            case REFUSED -> 422;
            case RUNNING, FAILED, INTERRUPTED -> 500;
        };
    }

    @GET
    @RolesAllowed({"ingest", "edit", "audit"})
    @Operation(
            operationId = "imports",
            summary = "Latest imports",
            description = "The newest first, at most 100; needs a token with the scope ingest, edit or audit.")
    @APIResponse(
            responseCode = "200",
            description = "The newest imports",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "ImportList")))
    public Response list() {
        return json(
                        200,
                        Map.of(
                                "imports",
                                log.imports(null, LISTED).stream()
                                        .map(ImportDocuments::of)
                                        .toList()))
                .build();
    }

    @GET
    @RolesAllowed({"ingest", "edit", "audit"})
    @Path("{key}")
    @Operation(
            operationId = "import",
            summary = "An import",
            description = "State and counts of an import; needs a token with the scope ingest, edit or audit.")
    @APIResponse(responseCode = "404", ref = "problem")
    @APIResponse(responseCode = "200", ref = "import")
    public Response one(
            @Parameter(description = "Id of the import", example = "00000000-0000-0000-0000-000000000000")
                    @PathParam("key")
                    String id) {
        return json(200, ImportDocuments.of(report(id))).build();
    }

    @GET
    @RolesAllowed({"ingest", "edit", "audit"})
    @Path("{key}/refused.csv")
    @Operation(
            operationId = "refusedRows",
            summary = "Refused rows of an import",
            description = "Line, field, value and reason; needs a token with the scope ingest, edit or audit.")
    @APIResponse(responseCode = "404", ref = "problem")
    @APIResponse(
            responseCode = "200",
            description = "Line, field, value and reason of each refused row",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response refusedRows(
            @Parameter(description = "Id of the import", example = "00000000-0000-0000-0000-000000000000")
                    @PathParam("key")
                    String id) {
        ImportReport report = report(id);
        return Response.ok(ImportDocuments.csv(log.refused(report.id(), Integer.MAX_VALUE)))
                .header("Content-Type", CSV)
                .header("Cache-Control", Representation.NEVER)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + report.table() + "-refused-" + report.id() + ".csv\"")
                .build();
    }

    private ImportReport report(String id) {
        return ImportParameters.id(id)
                .flatMap(log::find)
                .orElseThrow(() -> Refused.notFound("There is no such import."));
    }

    private static Response.ResponseBuilder json(int status, Map<String, ?> body) {
        return Response.status(status)
                .header("Content-Type", "application/json")
                .header("Cache-Control", Representation.NEVER)
                .entity(body);
    }
}
