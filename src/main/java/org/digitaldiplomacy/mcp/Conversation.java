package org.digitaldiplomacy.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.port.PublicQueries;
import org.digitaldiplomacy.port.PublicQueryRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Answers messages of the Model Context Protocol. Each stands for itself: any server may answer the next one. */
@Singleton
final class Conversation {

    /** The newest first. */
    static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");

    private static final int INVALID_REQUEST = -32600;
    private static final int METHOD_NOT_FOUND = -32601;
    private static final int INVALID_PARAMETERS = -32602;

    private static final String INSTRUCTIONS =
            "Figures of the Digital Diplomacy Index. Cite the edition with its revision, the source and the link that come with"
                    + " each answer. A missing value is a gap with a reason, never zero; differences of a rank or two mean"
                    + " nothing. Find codes by the tool search.";

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

    private final Tools tools;
    private final PublicQueries api;
    private final ObjectMapper json;
    private final String version;

    Conversation(
            Tools tools,
            PublicQueries api,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.tools = tools;
        this.api = api;
        this.json = json;
        this.version = version;
    }

    /**
     * Caller of a tool.
     *
     * @param base the service's own address
     * @param language of names, as a BCP 47 tag
     */
    record Caller(String base, String language) {}

    /** The reply to a message; empty for a notification or a reply, which have none. */
    Optional<Map<String, Object>> reply(JsonNode message, Caller caller) {
        if (!message.isObject() || !message.path("jsonrpc").asText().equals("2.0")) {
            return Optional.of(refused(null, INVALID_REQUEST, "Expected one JSON-RPC 2.0 message as an object."));
        } else if (!message.has("id") || !message.has("method")) {
            return Optional.empty();
        }
        Object id = json.convertValue(message.get("id"), Object.class);
        JsonNode parameters = message.path("params");
        String method = message.path("method").asText();
        return Optional.of(
                switch (method) {
                    case "initialize" -> result(id, introduction(parameters));
                    case "ping" -> result(id, Map.of());
                    case "tools/list" ->
                        result(
                                id,
                                Map.of(
                                        "tools",
                                        tools.all().stream()
                                                .map(Tool::described)
                                                .toList()));
                    case "tools/call" -> called(id, parameters, caller);
                    default ->
                        refused(
                                id,
                                METHOD_NOT_FOUND,
                                "Unknown method '" + method
                                        + "'; expected initialize, ping, tools/list or tools/call.");
                });
    }

    private Map<String, Object> introduction(JsonNode parameters) {
        String asked = parameters.path("protocolVersion").asText();
        return Map.of(
                "protocolVersion",
                VERSIONS.contains(asked) ? asked : VERSIONS.get(0),
                "capabilities",
                Map.of("tools", Map.of()),
                "serverInfo",
                Map.of(
                        "name", "digital-diplomacy-index",
                        "title", "Digital Diplomacy Index",
                        "version", version),
                "instructions",
                INSTRUCTIONS);
    }

    private Map<String, Object> called(@Nullable Object id, JsonNode parameters, Caller caller) {
        String name = parameters.path("name").asText();
        Optional<Tool> tool = tools.find(name);
        JsonNode arguments = parameters.path("arguments");
        if (tool.isEmpty()) {
            List<String> names = tools.all().stream().map(Tool::name).toList();
            return refused(id, INVALID_PARAMETERS, "Unknown tool '" + name + "'; " + ClosestName.hint(name, names));
        } else if (!arguments.isObject() && !arguments.isMissingNode() && !arguments.isNull()) {
            return refused(id, INVALID_PARAMETERS, "arguments: expected an object, found " + arguments);
        }
        Map<String, Object> given = arguments.isObject() ? json.convertValue(arguments, MAP) : Map.of();
        String misfit = tool.get().misfit(given);
        return result(id, misfit == null ? run(tool.get(), given, caller) : failure(misfit));
    }

    private Map<String, Object> run(Tool tool, Map<String, Object> given, Caller caller) {
        Map<String, Object> arguments = tool.completed(given);
        try {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("link", caller.base() + Links.filled(tool.link(), arguments));
            Object data =
                    Links.withCountryPages(api.answer(tool.document(), arguments, caller.language()), caller.base());
            answer.put("data", data == null ? Map.of() : data);
            return Map.of(
                    "content",
                    List.of(Map.of("type", "text", "text", json.writeValueAsString(answer))),
                    "structuredContent",
                    answer,
                    "isError",
                    false);
        } catch (PublicQueryRefused refusal) {
            return failure(refusal.code() + ": " + refusal.getMessage());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> failure(String message) {
        return Map.of("content", List.of(Map.of("type", "text", "text", message)), "isError", true);
    }

    private static Map<String, Object> result(@Nullable Object id, Map<String, Object> result) {
        Map<String, Object> reply = begun(id);
        reply.put("result", result);
        return reply;
    }

    static Map<String, Object> refused(@Nullable Object id, int code, String message) {
        Map<String, Object> reply = begun(id);
        reply.put("error", Map.of("code", code, "message", message));
        return reply;
    }

    @SuppressWarnings("NullAway") // JSON-RPC asks for a null where the id is not known
    private static Map<String, Object> begun(@Nullable Object id) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("jsonrpc", "2.0");
        reply.put("id", id);
        return reply;
    }
}
