package org.digitaldiplomacy.export;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.StoredRules;
import org.digitaldiplomacy.http.Reading;

/** Serves what tells programs of all that there is: the catalogue of editions, the feeds, and what the routes take. */
@Singleton
class CatalogueRoute {

    private static final String OPEN_API = "openapi.yaml";

    private final CurrentEditions editions;
    private final Methodologies methodologies;
    private final PublicAddress address;
    private final ObjectNode openApi;
    private final Failures failures;

    CatalogueRoute(CurrentEditions editions, Methodologies methodologies, PublicAddress address, Failures failures)
            throws IOException {
        this.failures = failures;
        this.editions = editions;
        this.methodologies = methodologies;
        this.address = address;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream page = Objects.requireNonNull(loader.getResourceAsStream(OPEN_API), OPEN_API)) {
            openApi = new YAMLMapper().readValue(page, ObjectNode.class);
        }
    }

    /** Makes a document for the service's own address. */
    private interface Document {
        byte[] at(String base);
    }

    void register(@Observes Router router) {
        serve(router, "/v1/catalog.jsonld", LinkedData.MEDIA_TYPE, base -> LinkedData.catalogue(published(), base));
        serve(router, "/v1/feed.atom", "application/atom+xml", base -> Feeds.atom(news(base), base));
        serve(router, "/v1/feed.json", "application/feed+json", base -> Feeds.json(news(base), base));
        serve(router, "/v1/openapi.json", "application/vnd.oai.openapi+json;version=3.1", this::openApi);
    }

    private void serve(Router router, String path, String mediaType, Document document) {
        Reading.at(router, path)
                .blockingHandler(exchange -> Reply.send(exchange, mediaType, document.at(address.of(exchange))), false)
                .failureHandler(failures::answer);
    }

    private List<Edition> published() {
        return editions.look().all();
    }

    private List<Feeds.Item> news(String base) {
        return Feeds.items(
                published(), methodologies.all().stream().collect(toMap(StoredRules::digest, identity())), base);
    }

    private byte[] openApi(String base) {
        ObjectNode page = openApi.deepCopy();
        page.putArray("servers").addObject().put("url", base.isEmpty() ? "/" : base);
        return Json.bytes(page);
    }
}
