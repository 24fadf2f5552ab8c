package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.http.Bytes;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.model.ClosestName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the JSON Schemas of rule files, with the formulas of the installed plug-ins, for editors that check rules. */
@Path("/v1/schemas")
@Tag(name = "Catalogue")
@APIResponse(responseCode = "200", ref = "document")
@APIResponse(responseCode = "304", ref = "unchanged")
@APIResponse(responseCode = "404", ref = "problem")
class SchemaResource {

    private final Map<String, Bytes> schemas;

    SchemaResource(RuleBook rules) {
        schemas = rules.schemas().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey, schema -> new Bytes(schema.getValue().getBytes(UTF_8))));
    }

    @GET
    @Path("{schema}")
    @Operation(
            operationId = "ruleSchema",
            summary = "JSON Schema of a rule file",
            description = "Schemas of methodology.yaml and of an indicator's rule file, with the installed formulas.")
    public Response schema(
            @Context RoutingContext exchange,
            @Parameter(description = "Name of the schema's file", example = "methodology.schema.json")
                    @PathParam("schema")
                    String schema) {
        Bytes content = schemas.get(schema);
        if (content == null) {
            throw Refused.notFound(
                    "There is no schema '" + schema + "'; " + ClosestName.hint(schema, schemas.keySet()));
        }
        return Sending.response(
                exchange, Representation.of("application/schema+json", content, Representation.FOR_A_WHILE));
    }
}
