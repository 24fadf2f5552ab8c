package org.digitaldiplomacy.export.picture;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.edition.ClosestName;
import org.digitaldiplomacy.edition.Edition;
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

    private void answer(RoutingContext context) {
        EditionExchange exchange = new EditionExchange(context);
        try {
            Edition edition = exchange.edition(pictures.published());
            Pictures.Request request = request(context, edition);
            String path = context.normalizedPath();
            exchange.send(
                    edition,
                    path.substring(path.indexOf("/pictures/")),
                    request.format().mediaType(),
                    pictures.file(edition, request));
        } catch (RefusedPicture refused) {
            exchange.refuse(refused);
        }
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
}
