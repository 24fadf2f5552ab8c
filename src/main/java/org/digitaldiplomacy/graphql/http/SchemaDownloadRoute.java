package org.digitaldiplomacy.graphql.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.digitaldiplomacy.graphql.execution.ServedSchema;
import org.digitaldiplomacy.http.Conditional;

/** Serves the schema definition language at {@code /graphql/schema.graphql}, in place of SmallRye's route. */
@Singleton
final class SchemaDownloadRoute {

    static final String PATH = GraphQlRoute.PATH + "/schema.graphql";

    private static final int BEFORE_SMALLRYE = -100;
    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final Body sdl;

    SchemaDownloadRoute(ServedSchema schema) {
        this.sdl = new Body(schema.sdl().getBytes(StandardCharsets.UTF_8));
    }

    void register(@Observes Router router) {
        router.route(PATH).order(BEFORE_SMALLRYE).handler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        HttpServerResponse response = exchange.response();
        if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)) {
            send(exchange, response);
        } else {
            response.putHeader("Allow", ALLOWED).setStatusCode(405).end();
        }
    }

    private void send(RoutingContext exchange, HttpServerResponse response) {
        Conditional asked = Conditional.of(exchange.request());
        String tag = Conditional.tag(sdl.tag(), asked.takesGzip());
        response.putHeader("Vary", "Accept-Encoding")
                .putHeader("Cache-Control", "public, max-age=60")
                .putHeader("ETag", tag);
        if (asked.has(tag)) {
            response.setStatusCode(304).end();
            return;
        }
        byte[] bytes = asked.takesGzip() ? sdl.compressed() : sdl.plain();
        if (asked.takesGzip()) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.putHeader("Content-Type", "text/plain; charset=utf-8");
        if (HttpMethod.HEAD.equals(exchange.request().method())) {
            response.putHeader("Content-Length", String.valueOf(bytes.length)).end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }
}
