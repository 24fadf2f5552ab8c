package org.digitaldiplomacy.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every answer, errors too, an id that each line of the log carries, and the headers that let pages of every origin
 * read it; and answers {@code OPTIONS}. What
 * is here is open to everybody, and since no cookie means anything here, a page can do nothing that anybody could not;
 * to write, it must itself hold a token and send it. The headers are the same for every origin, so that a CDN may keep
 * an answer for all.
 */
@Singleton
final class EveryAnswer {

    /** Behind the check of the host, before all that answers. */
    private static final int FIRST = -9_000;

    private static final String EXPOSED = "Accept-Ranges, Content-Disposition, Content-Encoding, Content-Length,"
            + " Content-Location, Content-Range, ETag, Location, Retry-After, WWW-Authenticate, X-Request-Id";

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern GIVEN_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(EveryAnswer::begin);
    }

    private static void begin(RoutingContext exchange) {
        String id = requestId(exchange.request().getHeader(REQUEST_ID));
        MDC.put("request", id);
        MDC.put("address", exchange.request().remoteAddress().hostAddress());
        HttpServerResponse response = exchange.response()
                .putHeader(REQUEST_ID, id)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Expose-Headers", EXPOSED)
                .putHeader("X-Content-Type-Options", "nosniff");
        if (HttpMethod.OPTIONS.equals(exchange.request().method())) {
            String methods = methods(exchange.normalizedPath());
            response.setStatusCode(204)
                    .putHeader("Allow", methods + ", OPTIONS")
                    .putHeader("Access-Control-Allow-Methods", methods)
                    .putHeader("Access-Control-Allow-Headers", "*, Authorization")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .end();
        } else {
            exchange.next();
        }
    }

    /** Id that the caller gave, if it can stand in a log; else a new one. */
    private static String requestId(@Nullable String given) {
        return given != null && GIVEN_ID.matcher(given).matches()
                ? given
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    static String methods(String path) {
        if (path.equals("/mcp")) {
            return "POST";
        }
        return path.equals("/graphql") ? "GET, POST" : path.startsWith("/v1/imports") ? "GET, HEAD, POST" : "GET, HEAD";
    }
}
