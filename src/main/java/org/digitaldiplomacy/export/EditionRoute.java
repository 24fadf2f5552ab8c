package org.digitaldiplomacy.export;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.digitaldiplomacy.edition.ClosestName;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.jspecify.annotations.Nullable;

/**
 * Serves the files of published editions:
 *
 * <pre>
 * /v1/editions/{slug or latest}/{file}                 the latest revision
 * /v1/editions/{slug}/revisions/{number}/{file}        one revision, for ever the same
 * </pre>
 *
 * <p>What was asked for before is answered at once, on the thread that reads requests; anything else where it may wait.
 */
@Singleton
class EditionRoute {

    private static final String LATEST_REVISION = "/v1/editions/:slug/:file";
    private static final String ONE_REVISION = "/v1/editions/:slug/revisions/:revision/:file";

    private final CurrentEditions editions;
    private final EditionFiles files;
    private final Shelf shelf;
    private final PublicAddress address;

    EditionRoute(CurrentEditions editions, EditionFiles files, Shelf shelf, PublicAddress address) {
        this.editions = editions;
        this.files = files;
        this.shelf = shelf;
        this.address = address;
    }

    void register(@Observes Router router) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            for (String path : new String[] {ONE_REVISION, LATEST_REVISION}) {
                router.route(method, path)
                        .handler(this::serveKept)
                        .blockingHandler(this::serve, false)
                        .failureHandler(Reply::fail);
            }
        }
    }

    private void serveKept(RoutingContext exchange) {
        PublishedEditions known = editions.now();
        Optional<Edition> edition = known == null ? Optional.empty() : edition(exchange, known);
        KeptFile plain = edition.map(e -> shelf.find(key(exchange, e))).orElse(null);
        if (edition.isEmpty() || plain == null) {
            exchange.next();
            return;
        }
        KeptFile zipped = isToBeZipped(exchange, plain) ? shelf.find(zippedKey(exchange, edition.get())) : null;
        if (zipped == null && isToBeZipped(exchange, plain)) {
            exchange.next();
        } else {
            send(exchange, edition.get(), plain, zipped);
        }
    }

    private void serve(RoutingContext exchange) {
        PublishedEditions published = editions.look();
        Optional<Edition> edition = edition(exchange, published);
        if (edition.isEmpty()) {
            Reply.notFound(
                    exchange,
                    "There is no such edition; expected " + PublishedEditions.LATEST + " or one of " + published.slugs()
                            + ", and a revision of it.");
            return;
        }
        String name = exchange.pathParam("file");
        Optional<KeptFile> plain = files.get(
                edition.get(), name, Parameters.text(exchange), Parameters.of(exchange), address.of(exchange));
        if (plain.isEmpty()) {
            Reply.notFound(
                    exchange, "There is no file '" + name + "'; " + ClosestName.hint(name, EditionFiles.names()));
            return;
        }
        KeptFile zipped = isToBeZipped(exchange, plain.get())
                ? shelf.zipped(zippedKey(exchange, edition.get()), plain.get())
                : null;
        send(exchange, edition.get(), plain.get(), zipped);
    }

    private static void send(RoutingContext exchange, Edition edition, KeptFile plain, @Nullable KeptFile zipped) {
        String location = Subject.path(edition) + exchange.pathParam("file");
        String query = Parameters.text(exchange);
        exchange.response().putHeader("Content-Location", query.isEmpty() ? location : location + "?" + query);
        boolean isPinned = exchange.pathParam("revision") != null;
        Reply.send(
                exchange,
                zipped == null ? plain : zipped,
                zipped != null,
                isPinned ? Reply.FOR_EVER : Reply.FOR_A_WHILE);
    }

    private String key(RoutingContext exchange, Edition edition) {
        return EditionFiles.key(edition, exchange.pathParam("file"), Parameters.text(exchange), address.of(exchange));
    }

    private String zippedKey(RoutingContext exchange, Edition edition) {
        return key(exchange, edition) + "|gzip";
    }

    /** A part is asked of the plain file. */
    private static boolean isToBeZipped(RoutingContext exchange, KeptFile plain) {
        boolean isText =
                plain.mediaType().startsWith("text/") || plain.mediaType().contains("json");
        return isText && exchange.request().getHeader("Range") == null && Reply.takesGzip(exchange);
    }

    private static Optional<Edition> edition(RoutingContext exchange, PublishedEditions published) {
        String slug = exchange.pathParam("slug");
        String revision = exchange.pathParam("revision");
        if (revision == null) {
            return published.find(slug);
        }
        return revision.matches("[1-9][0-9]{0,8}")
                ? published.find(slug, Integer.parseInt(revision))
                : Optional.empty();
    }
}
