package org.digitaldiplomacy.graphql.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets pages of every site read: what is here is open to everybody, and since no cookies mean anything here, a page can
 * do nothing that anybody could not. To write, a page must itself hold a token and send it.
 */
final class Cors {

    private Cors() {}

    /** Allows the page to see the answer. The same for every site, so that a CDN may keep it for all. */
    static void allow(HttpServerResponse response) {
        response.putHeader("Access-Control-Allow-Origin", "*").putHeader("Access-Control-Expose-Headers", "ETag");
    }

    /** What a browser sends ahead of a request that a form could not send. */
    static boolean isAskedAhead(RoutingContext exchange) {
        return HttpMethod.OPTIONS.equals(exchange.request().method())
                && exchange.request().getHeader("Origin") != null
                && exchange.request().getHeader("Access-Control-Request-Method") != null;
    }

    static void answerAhead(RoutingContext exchange) {
        allow(exchange.response());
        exchange.response()
                .setStatusCode(204)
                .putHeader("Access-Control-Allow-Methods", "GET, POST")
                .putHeader("Access-Control-Allow-Headers", "*, Authorization")
                .putHeader("Access-Control-Max-Age", "86400")
                .end();
    }
}
