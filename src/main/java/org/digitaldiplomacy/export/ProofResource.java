package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitaldiplomacy.edition.proof.PublicKey;
import org.digitaldiplomacy.edition.proof.SignedStatement;
import org.digitaldiplomacy.edition.proof.Statements;
import org.digitaldiplomacy.http.Bytes;
import org.digitaldiplomacy.http.PublicAddress;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.model.ClosestName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Serves the statements of what was published, their signatures, and the keys that check them. */
@Path("/v1/proof")
@Tag(name = "Catalogue")
@APIResponse(responseCode = "200", ref = "document")
@APIResponse(responseCode = "304", ref = "unchanged")
@APIResponse(responseCode = "405", ref = "problem")
class ProofResource {

    private final Statements statements;
    private final PublicAddress address;

    ProofResource(Statements statements, PublicAddress address) {
        this.statements = statements;
        this.address = address;
    }

    @GET
    @Operation(
            operationId = "proof",
            summary = "Statements and keys",
            description =
                    "Statements of all publications, the oldest first, each with its digest, that of the statement"
                            + " before it in its text, and its signature; and the public keys that check them.")
    public Response proof(@Context RoutingContext exchange) {
        String base = address.of(exchange) + "/v1/proof/";
        ObjectNode proof = Json.object();
        ArrayNode all = proof.putArray("statements");
        for (SignedStatement each : statements.all()) {
            int number = each.statement().number();
            ObjectNode one = all.addObject();
            one.put("number", number);
            one.put("edition", each.edition().slug());
            one.put("revision", each.edition().revision());
            one.put("sha256", each.digest());
            one.put("text", base + number + ".txt");
            SignedStatement.Signed signature = each.signature();
            one.put("key", signature == null ? null : signature.key());
            one.put("signature", signature == null ? null : base + number + ".sig");
        }
        ArrayNode keys = proof.putArray("keys");
        for (PublicKey key : statements.keys()) {
            keys.addObject().put("id", key.id()).put("algorithm", "Ed25519").put("pem", base + key.id() + ".pem");
        }
        return send(exchange, "application/json", Json.bytes(proof));
    }

    @GET
    @Path("{proof}")
    @Operation(
            operationId = "proofFile",
            summary = "Statement, signature or key",
            description = "A statement's text (`1.txt`), its signature of 64 bytes (`1.sig`), or a public key"
                    + " (`0123456789abcdef.pem`), as openssl reads them.")
    @APIResponse(responseCode = "404", ref = "problem")
    public Response file(
            @Context RoutingContext exchange,
            @Parameter(description = "Name of the file", example = "1.txt") @PathParam("proof") String file) {
        Map<String, byte[]> files = files();
        byte[] content = files.get(file);
        if (content == null) {
            throw Refused.notFound("There is no file '" + file + "'; " + ClosestName.hint(file, files.keySet()));
        }
        boolean isText = !file.endsWith(".sig");
        return send(exchange, isText ? "text/plain; charset=utf-8" : "application/octet-stream", content);
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (SignedStatement each : statements.all()) {
            files.put(
                    each.statement().number() + ".txt", each.statement().text().getBytes(UTF_8));
            SignedStatement.Signed signature = each.signature();
            if (signature != null) {
                files.put(each.statement().number() + ".sig", signature.bytes());
            }
        }
        statements.keys().forEach(key -> files.put(key.id() + ".pem", key.pem().getBytes(UTF_8)));
        return files;
    }

    private static Response send(RoutingContext exchange, String type, byte[] content) {
        return Sending.response(exchange, Representation.of(type, new Bytes(content), Representation.FOR_A_WHILE));
    }
}
