package org.digitaldiplomacy.app;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Refuses, at every address, requests whose {@code Host} header RFC 9112 (3.2) has a server refuse: missing in HTTP/1.1,
 * there twice, or no host; and those whose target is no path. Vert.x has them fail before any handler, as if the server
 * had.
 */
@Singleton
final class HostHeader {

    private static final int BEFORE_ALL = -10_000;

    private static final String PASSED = "host-header-passed";

    /** A name, an IPv4 address or a bracketed IPv6 address, and perhaps a port. */
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._~!$&'()*+,;=%-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(HostHeader::check).failureHandler(HostHeader::passOn);
    }

    private static void check(RoutingContext exchange) {
        if (isFit(exchange.request())) {
            exchange.put(PASSED, true);
            exchange.next();
        } else {
            refuse(exchange, 400);
        }
    }

    /** Failures of handlers are passed on; where none was reached, the head of the request is at fault. */
    private static void passOn(RoutingContext exchange) {
        if (exchange.get(PASSED) != null) {
            exchange.next();
        } else {
            refuse(exchange, exchange.statusCode());
        }
    }

    private static void refuse(RoutingContext exchange, int status) {
        exchange.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Connection", "close")
                .end("The request needs a target that begins with a slash, and one Host header with a host and perhaps"
                        + " a port, such as example.org:8080.\n");
    }

    private static boolean isFit(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            return request.authority() != null;
        }
        List<String> hosts = request.headers().getAll("Host");
        return hosts.isEmpty()
                ? request.version() == HttpVersion.HTTP_1_0
                : hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches() && request.authority() != null;
    }
}
