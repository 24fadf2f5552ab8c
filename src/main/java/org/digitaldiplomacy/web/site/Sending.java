package org.digitaldiplomacy.web.site;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.digitaldiplomacy.http.Conditional;

/** Sends what the browser does not have yet, compressed where it can read that. */
final class Sending {

    private Sending() {}

    static void send(RoutingContext exchange, Body body) {
        HttpServerResponse response = exchange.response();
        Conditional asked = Conditional.of(exchange.request());
        boolean gzip = asked.takesGzip();
        String tag = Conditional.tag(body.tag(), gzip);
        response.putHeader("ETag", tag);
        if (response.getStatusCode() == 200 && asked.has(tag)) {
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
}
