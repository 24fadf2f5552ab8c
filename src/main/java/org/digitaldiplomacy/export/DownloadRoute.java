package org.digitaldiplomacy.export;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.jboss.logging.Logger;

/**
 * Serves the files of published editions:
 *
 * <pre>
 * /v1/editions/{slug or latest}/{dataset}.{csv, json or ndjson}       the latest revision
 * /v1/editions/{slug}/revisions/{number}/{dataset}.{…}                one revision, for ever the same
 * </pre>
 *
 * <p>and beside the datasets {@code datapackage.json}, which describes them.
 */
@Singleton
class DownloadRoute {

    private static final Logger LOG = Logger.getLogger(DownloadRoute.class);
    private static final String LATEST_REVISION = "/v1/editions/:slug/:file";
    private static final String ONE_REVISION = "/v1/editions/:slug/revisions/:revision/:file";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String FOR_A_WHILE = "public, max-age=60, stale-while-revalidate=600";

    private final Downloads downloads;

    DownloadRoute(Downloads downloads) {
        this.downloads = downloads;
    }

    void register(@Observes Router router) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            router.route(method, ONE_REVISION).blockingHandler(e -> serve(e, FOR_EVER), false);
            router.route(method, LATEST_REVISION).blockingHandler(e -> serve(e, FOR_A_WHILE), false);
        }
        router.route("/v1/*").failureHandler(DownloadRoute::fail);
    }

    private void serve(RoutingContext exchange, String cacheControl) {
        PublishedEditions published = downloads.published();
        Optional<Edition> edition = edition(exchange, published);
        if (edition.isEmpty()) {
            refuse(
                    exchange,
                    "There is no such edition; expected " + PublishedEditions.LATEST + " or one of " + published.slugs()
                            + ".");
            return;
        }
        Map<String, DownloadFile> files = downloads.files(edition.get());
        DownloadFile file = files.get(exchange.pathParam("file"));
        if (file == null) {
            refuse(exchange, "There is no such file; expected one of " + Downloads.names(files) + ".");
            return;
        }
        String tag = file.tag();
        HttpServerResponse response = exchange.response()
                .putHeader("ETag", tag)
                .putHeader("Cache-Control", cacheControl)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Content-Location", location(edition.get(), file));
        if (tag.equals(exchange.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        String name = edition.get().methodology() + "-" + edition.get().id().slug() + "-" + file.name();
        response.putHeader("Content-Type", file.mediaType())
                .putHeader("Content-Disposition", "inline; filename=\"" + name + "\"")
                .putHeader("Content-Length", String.valueOf(file.bytes().length));
        if (HttpMethod.HEAD.equals(exchange.request().method())) {
            response.end();
        } else {
            response.end(Buffer.buffer(file.bytes()));
        }
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

    private static String location(Edition edition, DownloadFile file) {
        return "/v1/editions/" + edition.id().slug() + "/revisions/"
                + edition.id().revision() + "/" + file.name();
    }

    private static void refuse(RoutingContext exchange, String detail) {
        problem(exchange, 404, "Not found", detail);
    }

    private static void fail(RoutingContext exchange) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(exchange.failure(), "Failure %s of a download of %s", incident, exchange.normalizedPath());
        problem(exchange, 500, "Internal error", "It is in the service's log as " + incident + ".");
    }

    private static void problem(RoutingContext exchange, int status, String title, String detail) {
        exchange.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject()
                        .put("title", title)
                        .put("status", status)
                        .put("detail", detail)
                        .toBuffer());
    }
}
