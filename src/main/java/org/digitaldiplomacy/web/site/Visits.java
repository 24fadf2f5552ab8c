package org.digitaldiplomacy.web.site;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.http.Parameters;
import org.digitaldiplomacy.http.PublicAddress;
import org.digitaldiplomacy.port.PublicQueries;
import org.digitaldiplomacy.web.Language;
import org.digitaldiplomacy.web.Visit;

/** Reads from a request who asks for which page, in which language. The address comes before the header. */
@Singleton
final class Visits {

    private static final String UNKNOWN = "http://localhost";

    private final PublicQueries api;
    private final PublicAddress address;

    Visits(PublicQueries api, PublicAddress address) {
        this.api = api;
        this.address = address;
    }

    Visit read(RoutingContext exchange, Map<String, String> inPath) {
        Map<String, List<String>> parameters = Parameters.of(exchange);
        List<String> asked = parameters.getOrDefault("lang", List.of());
        String languages = asked.isEmpty() ? exchange.request().getHeader("Accept-Language") : asked.get(0);
        String origin = address.of(exchange);
        return new Visit(
                origin.isEmpty() ? UNKNOWN : origin,
                exchange.normalizedPath(),
                inPath,
                parameters,
                Language.preferred(languages),
                api.language(languages));
    }
}
