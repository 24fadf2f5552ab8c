package org.digitaldiplomacy.web.site;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Sends what the browser does not have yet, compressed where it can read that. */
final class Sending {

    private Sending() {}

    static void send(RoutingContext exchange, Body body) {
        HttpServerResponse response = exchange.response();
        String encodings = exchange.request().getHeader("Accept-Encoding");
        boolean gzip = encodings != null && encodings.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
        String tag = "\"" + body.tag() + (gzip ? "-gzip\"" : "\"");
        response.putHeader("ETag", tag);
        if (response.getStatusCode() == 200 && isKnown(tag, exchange.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        byte[] bytes = gzip ? body.gzip() : body.plain();
        if (gzip) {
            response.putHeader("Content-Encoding", "gzip");
        }
        response.putHeader("Content-Length", String.valueOf(bytes.length));
        if (HttpMethod.HEAD.equals(exchange.request().method())) {
            response.end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }

    private static boolean isKnown(String tag, String known) {
        return known != null && (known.strip().equals("*") || known.contains(tag));
    }
}
