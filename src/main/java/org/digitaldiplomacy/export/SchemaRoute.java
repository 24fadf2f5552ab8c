package org.digitaldiplomacy.export;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.edition.Sha256;

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
            String tag = '"' + Sha256.hex(text).substring(0, 32) + '"';
            router.get("/v1/schemas/" + name).handler(exchange -> {
                HttpServerResponse response = Reply.begin(exchange, tag, Reply.FOR_A_WHILE);
                if (!Reply.endUnchanged(exchange, tag)) {
                    response.putHeader("Content-Type", "application/schema+json")
                            .end(text);
                }
            });
        });
    }
}
