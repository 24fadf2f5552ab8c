package org.digitaldiplomacy.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.http.PublicAddress;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.port.PublicQueries;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Streamable HTTP of the Model Context Protocol, without sessions and without streams: each POST is answered at once, so that
 * servers behind a load balancer need not know of one another. And what assistants read first, {@code /llms.txt}.
 */
@Path("/")
@Tag(name = "Assistants")
@APIResponse(responseCode = "405", ref = "problem")
class McpResource {

    private static final int LARGEST = 64 * 1024;
    private static final int PARSE_ERROR = -32700;
    private static final int INVALID_REQUEST = -32600;
    private static final String NEVER = "no-store";

    private final Conversation conversation;
    private final Tools tools;
    private final PublicQueries api;
    private final PublicAddress address;
    private final ObjectMapper json;

    McpResource(Conversation conversation, Tools tools, PublicQueries api, PublicAddress address, ObjectMapper json) {
        this.conversation = conversation;
        this.tools = tools;
        this.api = api;
        this.address = address;
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    @POST
    @Path("mcp")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assistantsMessage",
            summary = "Message of an assistant",
            description =
                    "Answers a message of the Model Context Protocol over Streamable HTTP, without a session: tools that read"
                            + " rankings, explanations, comparisons, histories, scenarios and institutions.")
    @APIResponse(responseCode = "200", ref = "document")
    @APIResponse(responseCode = "202", description = "A notification, to which there is nothing to say")
    @APIResponse(responseCode = "400", ref = "document")
    @APIResponse(responseCode = "415", ref = "problem")
    public Response message(
            InputStream body,
            @HeaderParam("MCP-Protocol-Version") @Nullable String version,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context RoutingContext exchange)
            throws IOException {
        if (version != null && !Conversation.VERSIONS.contains(version)) {
            return refused(
                    400,
                    INVALID_REQUEST,
                    "MCP-Protocol-Version: found '" + version + "', expected one of " + Conversation.VERSIONS + ".");
        }
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            exchange.addEndHandler(sent -> exchange.request().connection().close());
            return refused(413, INVALID_REQUEST, "A message may have " + LARGEST + " bytes.");
        }
        try {
            JsonNode message = json.readTree(bytes);
            Conversation.Caller caller = new Conversation.Caller(address.of(exchange), api.language(language));
            return conversation
                    .reply(message, caller)
                    .map(reply -> Response.ok(reply)
                            .header(HttpHeaders.CACHE_CONTROL, NEVER)
                            .build())
                    .orElseGet(() -> Response.status(202).build());
        } catch (JsonProcessingException malformed) {
            return refused(400, PARSE_ERROR, "Expected a message in JSON: " + malformed.getOriginalMessage());
        }
    }

    /** There is no stream to listen to. */
    @GET
    @Path("mcp")
    @Operation(hidden = true)
    public Response stream() {
        return Response.status(405).header(HttpHeaders.ALLOW, "POST").build();
    }

    @GET
    @Path("llms.txt")
    @Operation(
            operationId = "introductionForAssistants",
            summary = "Introduction for assistants",
            description =
                    "The service in a page of plain text, after llmstxt.org: addresses, tools, terms and how to cite.")
    @APIResponse(responseCode = "200", ref = "document")
    @APIResponse(responseCode = "304", ref = "unchanged")
    public Response introduction(@Context RoutingContext exchange) {
        String listed = tools.all().stream()
                .map(tool -> "- `" + tool.name() + "`: " + tool.description())
                .collect(Collectors.joining("\n"));
        String text =
                Tools.text("llms.txt").replace("{base}", address.of(exchange)).replace("{tools}", listed);
        return Sending.response(
                exchange, Representation.of("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Response refused(int status, int code, String message) {
        Map<String, Object> reply = Conversation.refused(null, code, message);
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, NEVER)
                .entity(reply)
                .build();
    }
}
