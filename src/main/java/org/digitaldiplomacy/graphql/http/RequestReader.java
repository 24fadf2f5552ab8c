package org.digitaldiplomacy.graphql.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.jspecify.annotations.Nullable;

/** Reads a GraphQL request from a GET's parameters or a POST's body. Throws {@link Refused} where there is none. */
@Singleton
final class RequestReader {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** A request's heap, as a multiple of its body's bytes; and what all that are remembered may take. */
    private static final int HEAP_PER_BYTE = 6;

    private static final long HEAP = 4L << 20;

    private final PersistedQueries persisted;

    /** Requests by the bytes of their bodies: many clients send the same ones over and over. */
    private final Cache<Buffer, GraphQlRequest> remembered;

    RequestReader(PersistedQueries persisted) {
        this.persisted = persisted;
        this.remembered = Caffeine.newBuilder()
                .maximumWeight(HEAP)
                .<Buffer, GraphQlRequest>weigher((body, request) -> HEAP_PER_BYTE * body.length())
                .build();
    }

    GraphQlRequest read(RoutingContext exchange) {
        String method = exchange.request().method().name();
        return switch (method) {
            case "GET" -> request(parameters(exchange.queryParams()));
            case "POST" -> posted(exchange);
            default -> throw notAllowed(method);
        };
    }

    private static Refused notAllowed(String method) {
        return new Refused(
                ErrorCode.METHOD_NOT_ALLOWED, "Use GET to read or POST to read and change, found " + method + ".");
    }

    /**
     * Checks a request before its body is read.
     *
     * @throws Refused where it can carry no GraphQL request, whatever its body says
     */
    static void requireReadable(HttpServerRequest request) {
        if (HttpMethod.POST.equals(request.method())) {
            requireJson(request.getHeader("Content-Type"));
        } else if (!HttpMethod.GET.equals(request.method())) {
            throw notAllowed(request.method().name());
        }
    }

    private static Map<?, ?> parameters(MultiMap parameters) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : List.of("query", "operationName", "documentId")) {
            String value = parameters.get(name);
            if (value != null && !value.isEmpty()) {
                values.put(name, value);
            }
        }
        for (String name : List.of("variables", "extensions")) {
            String value = parameters.get(name);
            Object parsed = value == null || value.isEmpty() ? null : json(Buffer.buffer(value), "parameter " + name);
            if (parsed != null) {
                values.put(name, parsed);
            }
        }
        return values;
    }

    private GraphQlRequest posted(RoutingContext exchange) {
        Buffer body = exchange.body().buffer();
        GraphQlRequest before = body == null ? null : remembered.getIfPresent(body);
        if (before != null) {
            return before;
        }
        Map<?, ?> values = object(body);
        GraphQlRequest request = request(values);
        boolean isWhole = body != null && values.containsKey("query") && !values.containsKey("extensions");
        if (isWhole) {
            remembered.put(body.copy(), request);
        }
        return request;
    }

    private static Map<?, ?> object(@Nullable Buffer text) {
        Object body = json(text, "body");
        if (body instanceof Map<?, ?> object) {
            return object;
        }
        throw bad("The body must be one JSON object with a query; " + name(body) + " was found.");
    }

    /** Anything else could be sent by a form on another site, without the browser asking first. */
    private static void requireJson(@Nullable String contentType) {
        String found = contentType == null ? "" : contentType.strip().toLowerCase(Locale.ROOT);
        boolean isJson = found.split(";", 2)[0].strip().equals("application/json");
        boolean isUtf8 = !found.contains("charset=")
                || found.replace("\"", "").replace(" ", "").matches(".*charset=utf-?8(;.*)?");
        if (!isJson || !isUtf8) {
            throw new Refused(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                    "Content-Type must be application/json in UTF-8, found '" + found + "'.");
        }
    }

    private static @Nullable Object json(@Nullable Buffer text, String what) {
        if (text == null || text.length() == 0) {
            throw bad("The " + what + " is empty; JSON is expected.");
        }
        try {
            return JSON.readValue(text.getBytes(), Object.class);
        } catch (JsonProcessingException malformed) {
            throw bad("The " + what + " is not JSON: " + malformed.getOriginalMessage() + place(malformed));
        } catch (IOException unreadable) {
            throw bad("The " + what + " is not UTF-8.");
        }
    }

    private static String place(JsonProcessingException malformed) {
        return malformed.getLocation() == null
                ? "."
                : " at line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr() + ".";
    }

    /** @param values the members of a JSON object */
    GraphQlRequest request(Map<?, ?> values) {
        Map<String, Object> extensions = object(values, "extensions");
        Object query = values.get("query");
        Object id = values.get("documentId");
        boolean isQuery = query == null || (query instanceof String sent && !sent.isBlank());
        String text = isQuery ? persisted.resolve((String) query, id instanceof String s ? s : null, extensions) : null;
        if (text == null) {
            throw bad("query must be a string with a GraphQL document, found " + name(query) + ".");
        }
        Object operation = values.get("operationName");
        if (operation != null && !(operation instanceof String)) {
            throw bad("operationName must be a string, found " + name(operation) + ".");
        }
        return new GraphQlRequest(text, (String) operation, object(values, "variables"), extensions);
    }

    private static Map<String, Object> object(Map<?, ?> values, String key) {
        Object value = values.get(key);
        Map<String, Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> object.put((String) name, each));
        } else if (value != null) {
            throw bad(key + " must be a JSON object, found " + name(value) + ".");
        }
        return object;
    }

    private static String name(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        } else if (value instanceof String text) {
            return text.isBlank() ? "an empty string" : "a string";
        } else if (value instanceof Map) {
            return "an object";
        } else if (value instanceof List) {
            return "a list (batches are not taken: send one request each)";
        }
        return value.toString();
    }

    private static Refused bad(String message) {
        return new Refused(ErrorCode.BAD_REQUEST, message);
    }
}
