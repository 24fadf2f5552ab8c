package org.digitaldiplomacy.web.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.digitaldiplomacy.draw.Theme;
import org.digitaldiplomacy.http.Bytes;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.model.ClosestName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The files that pages load, at addresses that change with their content, so that browsers keep them for ever. All share
 * the folder's digest, so that scripts can name one another by relative addresses.
 */
@Path("/")
@Tag(name = "Pages")
@APIResponse(responseCode = "404", ref = "problem")
@NonBlocking
class Assets {

    private static final String STYLE = "site.css";

    /** By name, with their media types. */
    private static final Map<String, String> TYPES = Map.of(
            STYLE, "text/css; charset=utf-8", "site.js", "text/javascript; charset=utf-8", "icon.svg", "image/svg+xml");

    private final Map<String, Bytes> files = new LinkedHashMap<>();
    private final String digest;

    Assets() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        TYPES.keySet().stream().sorted().forEach(name -> {
            byte[] bytes = name.equals(STYLE) ? style() : Resource.bytes("web/assets/" + name);
            all.writeBytes(bytes);
            files.put(name, new Bytes(bytes));
        });
        this.digest = new Bytes(all.toByteArray()).tag();
    }

    /** The pages' own, and the inks of charts. */
    private static byte[] style() {
        return (new String(Resource.bytes("web/assets/" + STYLE), UTF_8) + Theme.pageStyle()).getBytes(UTF_8);
    }

    /** @throws IllegalArgumentException where there is no such file */
    String address(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("there is no asset '" + name + "'");
        }
        return "/assets/" + digest + "/" + name;
    }

    @GET
    @Path("assets/{digest}/{file}")
    @Operation(
            operationId = "asset",
            summary = "File of the pages",
            description = "Style, script or icon, for ever the same at an address that changes with its content.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "304", ref = "unchanged")
    public Response asset(
            @Context RoutingContext exchange,
            @Parameter(description = "Digest of the files") @PathParam("digest") String of,
            @Parameter(description = "Name of the file", example = "site.css") @PathParam("file") String name) {
        if (!files.containsKey(name) || !of.equals(digest)) {
            throw Refused.notFound("There is no file '" + of + "/" + name + "'; "
                    + ClosestName.hint(
                            of + "/" + name,
                            files.keySet().stream()
                                    .map(file -> digest + "/" + file)
                                    .toList()));
        }
        return send(exchange, name, Representation.FOR_EVER);
    }

    @GET
    @Path("favicon.ico")
    @Operation(
            operationId = "favicon",
            summary = "Icon",
            description = "The icon, for browsers that look nowhere else.")
    @APIResponse(responseCode = "200", description = "The icon")
    @APIResponse(responseCode = "304", ref = "unchanged")
    public Response favicon(@Context RoutingContext exchange) {
        return send(exchange, "icon.svg", Representation.FOR_A_WHILE);
    }

    private Response send(RoutingContext exchange, String name, String cacheControl) {
        return Sending.response(
                exchange,
                Representation.of(
                        Objects.requireNonNull(TYPES.get(name)),
                        Objects.requireNonNull(files.get(name)),
                        cacheControl));
    }
}
