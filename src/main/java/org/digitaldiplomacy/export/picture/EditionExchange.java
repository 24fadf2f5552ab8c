package org.digitaldiplomacy.export.picture;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.PublishedEditions;

/** A request for something of a published edition, whose address has {@code slug} and perhaps {@code revision}. */
public record EditionExchange(RoutingContext context) {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_WHILE = "public, max-age=60, stale-while-revalidate=600";

    /** Keeps what is opened by itself from doing or loading anything. */
    private static final String INERT = "default-src 'none'; style-src 'unsafe-inline'";

    /** @throws RefusedPicture where there is no such edition */
    public Edition edition(PublishedEditions published) {
        String slug = context.pathParam("slug");
        String revision = context.pathParam("revision");
        Optional<Edition> found;
        if (revision == null) {
            found = published.find(slug);
        } else {
            found = revision.matches("[1-9][0-9]{0,8}")
                    ? published.find(slug, Integer.parseInt(revision))
                    : Optional.empty();
        }
        return found.orElseThrow(() -> RefusedPicture.notFound("There is no such edition; expected "
                + PublishedEditions.LATEST + " or one of " + published.slugs() + "."));
    }

    /** @param path below the edition's, such as {@code /report.html} */
    public void send(Edition edition, String path, String mediaType, Pictures.File file) {
        String query = context.request().query();
        HttpServerResponse response = context.response()
                .putHeader("ETag", file.tag())
                .putHeader("Cache-Control", context.pathParam("revision") == null ? FOR_A_WHILE : FOR_EVER)
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader(
                        "Content-Location",
                        "/v1/editions/" + edition.id().slug() + "/revisions/"
                                + edition.id().revision() + path + (query == null ? "" : "?" + query));
        if (file.tag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", mediaType)
                .putHeader("Content-Security-Policy", INERT)
                .putHeader("Content-Length", String.valueOf(file.bytes().length));
        if (HttpMethod.HEAD.equals(context.request().method())) {
            response.end();
        } else {
            response.end(Buffer.buffer(file.bytes()));
        }
    }

    /** With a sentence on what is wrong. */
    public void refuse(RefusedPicture refused) {
        context.response()
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
