package org.digitaldiplomacy.graphql.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.digitaldiplomacy.graphql.execution.ServedSchema;
import org.digitaldiplomacy.http.Bytes;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;

/** Serves the schema definition language at {@code /graphql/schema.graphql}, in place of SmallRye's route. */
@Singleton
final class SchemaDownloadRoute {

    static final String PATH = GraphQlRoute.PATH + "/schema.graphql";

    private static final int BEFORE_SMALLRYE = -100;
    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    private final Representation sdl;

    SchemaDownloadRoute(ServedSchema schema) {
        this.sdl = Representation.of(
                "text/plain; charset=utf-8", new Bytes(schema.sdl().getBytes(UTF_8)), "public, max-age=60");
    }

    void register(@Observes Router router) {
        router.route(PATH).order(BEFORE_SMALLRYE).handler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        HttpMethod method = exchange.request().method();
        if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)) {
            Sending.send(exchange, sdl);
        } else {
            exchange.response().putHeader("Allow", ALLOWED).setStatusCode(405).end();
        }
    }
}
