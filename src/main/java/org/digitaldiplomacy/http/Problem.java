package org.digitaldiplomacy.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/**
 * An answer that says what is wrong, after RFC 9457.
 *
 * @param more members beside title, status and detail
 */
public record Problem(int status, String title, String detail, Map<String, String> more) {

    private static final String MEDIA_TYPE = "application/problem+json";

    /** Headers of the answer that was begun before the problem. */
    private static final List<String> OF_CONTENT = List.of(
            "ETag",
            "Content-Encoding",
            "Content-Length",
            "Content-Disposition",
            "Content-Location",
            "Content-Range",
            "Accept-Ranges");

    public Problem(int status, String title, String detail) {
        this(status, title, detail, Map.of());
    }

    /** For a resource to return. */
    Response response(RoutingContext exchange) {
        begin(exchange);
        return Response.status(status)
                .header("Content-Type", MEDIA_TYPE)
                .entity(body().toBuffer())
                .build();
    }

    /** Ends the answer, for a route that no resource has seen. */
    void answer(RoutingContext exchange) {
        begin(exchange);
        exchange.response()
                .setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .end(body().toBuffer());
    }

    /** Nothing more is read of a body that is refused: the connection ends with the answer. */
    private static void begin(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        if (hasBody(exchange.request())) {
            response.putHeader("Connection", "close");
            exchange.addEndHandler(sent -> exchange.request().connection().close());
        }
        OF_CONTENT.forEach(response.headers()::remove);
        response.setChunked(false).putHeader("Cache-Control", Representation.NEVER);
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return (length != null && !length.equals("0")) || request.headers().contains("Transfer-Encoding");
    }

    private JsonObject body() {
        JsonObject body =
                new JsonObject().put("title", title).put("status", status).put("detail", detail);
        more.forEach(body::put);
        return body;
    }
}
