package org.digitaldiplomacy.web.site;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.port.PublicQueries;
import org.digitaldiplomacy.web.Language;
import org.digitaldiplomacy.web.Visit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads from a request who asks for which page, in which language. The address comes before the header. */
@Singleton
final class Visits {

    private final PublicQueries api;
    private final Optional<String> publicUrl;

    Visits(PublicQueries api, @ConfigProperty(name = "ddi.public-url") Optional<String> publicUrl) {
        this.api = api;
        this.publicUrl = publicUrl.map(url -> url.replaceAll("/+$", ""));
    }

    Visit read(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        MultiMap query = exchange.queryParams();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        query.names().forEach(name -> parameters.put(name, query.getAll(name)));
        String asked = query.get("lang");
        String languages = asked == null ? request.getHeader("Accept-Language") : asked;
        return new Visit(
                publicUrl.orElseGet(() -> origin(request)),
                exchange.normalizedPath(),
                exchange.pathParams(),
                parameters,
                Language.preferred(languages),
                api.language(languages));
    }

    private static String origin(HttpServerRequest request) {
        @Nullable HostAndPort authority = request.authority();
        return request.scheme() + "://" + (authority == null ? "localhost" : authority.toString());
    }
}
