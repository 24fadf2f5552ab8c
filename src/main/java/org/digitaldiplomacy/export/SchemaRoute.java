package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.digitaldiplomacy.edition.RuleBook;

/**
 * Serves the JSON Schemas of rule files at {@code /v1/schemas/{file}}, with the formulas of the plug-ins that are
 * installed here, so that an editor can check rules against this very service.
 */
@Singleton
class SchemaRoute {

    private final RuleBook rules;

    SchemaRoute(RuleBook rules) {
        this.rules = rules;
    }

    void register(@Observes Router router) {
        rules.schemas().forEach((name, text) -> {
            DownloadFile file = new DownloadFile(name, "application/schema+json", text.getBytes(UTF_8));
            router.get("/v1/schemas/" + name).handler(exchange -> {
                HttpServerResponse response = exchange.response()
                        .putHeader("ETag", file.tag())
                        .putHeader("Cache-Control", DownloadRoute.FOR_A_WHILE)
                        .putHeader("Access-Control-Allow-Origin", "*");
                if (file.tag().equals(exchange.request().getHeader("If-None-Match"))) {
                    response.setStatusCode(304).end();
                } else {
                    response.putHeader("Content-Type", file.mediaType()).end(Buffer.buffer(file.bytes()));
                }
            });
        });
    }
}
