package org.digitaldiplomacy.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.http.Reading;

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
            byte[] content = text.getBytes(UTF_8);
            Reading.at(router, "/v1/schemas/" + name)
                    .handler(exchange -> Reply.send(exchange, "application/schema+json", content));
        });
    }
}
