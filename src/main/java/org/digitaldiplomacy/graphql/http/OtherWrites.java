package org.digitaldiplomacy.graphql.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Lets whoever writes at another address of this service read the change here from the moment that it is answered. */
@Singleton
final class OtherWrites {

    private static final int BEFORE_ALL = -1000;

    private final ResponseCache cache;

    OtherWrites(ResponseCache cache) {
        this.cache = cache;
    }

    void register(@Observes Router router) {
        router.route()
                .order(BEFORE_ALL)
                .method(HttpMethod.POST)
                .method(HttpMethod.PUT)
                .method(HttpMethod.PATCH)
                .method(HttpMethod.DELETE)
                .handler(exchange -> {
                    if (!exchange.normalizedPath().equals(GraphQlRoute.PATH)) {
                        exchange.addHeadersEndHandler(answered -> cache.doubt());
                    }
                    exchange.next();
                });
    }
}
