package org.digitaldiplomacy.export.picture;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.edition.ClosestName;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.jspecify.annotations.Nullable;

/**
 * Serves pictures of published editions:
 *
 * <pre>
 * /v1/editions/{slug or latest}/pictures/{ranking, map or size}.{svg, png or txt}
 * /v1/editions/{slug or latest}/pictures/countries/{code}/{profile or history}.{svg, png or txt}
 * </pre>
 *
 * <p>and both with {@code /revisions/{number}} after the slug, for ever the same.
 */
@Singleton
class PictureRoute {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_WHILE = "public, max-age=60, stale-while-revalidate=600";

    /** Keeps a picture that is opened by itself from doing or loading anything. */
    private static final String INERT = "default-src 'none'; style-src 'unsafe-inline'";

    private final Pictures pictures;

    PictureRoute(Pictures pictures) {
        this.pictures = pictures;
    }

    void register(@Observes Router router) {
        for (String edition : List.of("/v1/editions/:slug", "/v1/editions/:slug/revisions/:revision")) {
            for (String picture : List.of("/pictures/:file", "/pictures/countries/:country/:file")) {
                for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
                    router.route(method, edition + picture).blockingHandler(this::answer, false);
                }
            }
        }
    }

    private void answer(RoutingContext exchange) {
        try {
            PublishedEditions published = pictures.published();
            Edition edition = edition(exchange, published)
                    .orElseThrow(() -> RefusedPicture.notFound("There is no such edition; expected "
                            + PublishedEditions.LATEST + " or one of " + published.slugs() + "."));
            Pictures.Request request = request(exchange, edition);
            send(exchange, edition, request, pictures.file(edition, request));
        } catch (RefusedPicture refused) {
            exchange.response()
                    .setStatusCode(refused.status())
                    .putHeader("Content-Type", "application/problem+json")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Access-Control-Allow-Origin", "*")
                    .end(new JsonObject()
                            .put("title", refused.status() == 400 ? "Bad request" : "Not found")
                            .put("status", refused.status())
                            .put("detail", refused.getMessage())
                            .toBuffer());
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

    private static Pictures.Request request(RoutingContext exchange, Edition edition) {
        String file = exchange.pathParam("file");
        @Nullable String country = exchange.pathParam("country");
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        Kind kind = Kind.named(name, country != null)
                .orElseThrow(() -> RefusedPicture.notFound(
                        "There is no picture '" + name + "': " + ClosestName.hint(name, Kind.names(country != null))));
        String extension = file.substring(dot + 1);
        Format format = Format.named(extension)
                .orElseThrow(() -> RefusedPicture.notFound("There is no picture '" + file + "': expected one of "
                        + Format.extensions().stream().map(e -> name + "." + e).toList() + "."));
        return new Pictures.Request(edition.id(), kind, format, country, query(exchange.queryParams()));
    }

    private static Map<String, String> query(MultiMap parameters) {
        Map<String, String> query = new HashMap<>();
        for (Map.Entry<String, String> parameter : parameters) {
            if (query.put(parameter.getKey(), parameter.getValue()) != null) {
                throw RefusedPicture.badRequest(parameter.getKey() + ": is given more than once.");
            }
        }
        return query;
    }

    private static void send(RoutingContext exchange, Edition edition, Pictures.Request request, Pictures.File file) {
        boolean pinned = exchange.pathParam("revision") != null;
        HttpServerResponse response = exchange.response()
                .putHeader("ETag", file.tag())
                .putHeader("Cache-Control", pinned ? FOR_EVER : FOR_A_WHILE)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Content-Location", location(exchange, edition));
        if (file.tag().equals(exchange.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", request.format().mediaType())
                .putHeader("Content-Security-Policy", INERT)
                .putHeader("Content-Length", String.valueOf(file.bytes().length));
        if (HttpMethod.HEAD.equals(exchange.request().method())) {
            response.end();
        } else {
            response.end(Buffer.buffer(file.bytes()));
        }
    }

    /** The address of this very revision's picture. */
    private static String location(RoutingContext exchange, Edition edition) {
        String path = exchange.normalizedPath();
        String query = exchange.request().query();
        return "/v1/editions/" + edition.id().slug() + "/revisions/"
                + edition.id().revision() + path.substring(path.indexOf("/pictures/"))
                + (query == null ? "" : "?" + query);
    }
}
