package org.digitaldiplomacy.export;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.digitaldiplomacy.http.Conditional;
import org.digitaldiplomacy.http.Parameters;
import org.digitaldiplomacy.http.PublicAddress;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.http.StoredFile;
import org.jspecify.annotations.Nullable;

/**
 * Answers for files of editions that were asked for before, on the thread that reads requests and ahead of the resource,
 * which makes the others: matching and filters of REST would halve the requests that a kept file can serve.
 */
@Singleton
class KeptFiles {

    /** Behind what holds for every answer, before all resources. */
    private static final int AHEAD = -100;

    /** Keeps what browsers open by itself from doing or loading anything. */
    private static final String INERT = "default-src 'none'; style-src 'unsafe-inline'";

    private final CurrentEditions editions;
    private final Shelf shelf;
    private final PublicAddress address;

    KeptFiles(CurrentEditions editions, Shelf shelf, PublicAddress address) {
        this.editions = editions;
        this.shelf = shelf;
        this.address = address;
    }

    void register(@Observes Router router) {
        router.route()
                .order(AHEAD)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(exchange -> {
                    Representation kept = EditionPath.of(exchange.normalizedPath())
                            .map(path -> find(exchange, path))
                            .orElse(null);
                    if (kept == null) {
                        exchange.next();
                    } else {
                        Sending.send(exchange, kept);
                    }
                });
    }

    /** Null where anything must be waited for. */
    private @Nullable Representation find(RoutingContext exchange, EditionPath path) {
        PublishedEditions known = editions.now();
        Optional<Edition> edition = known == null ? Optional.empty() : path.edition(known);
        if (edition.isEmpty()) {
            return null;
        }
        FileRequest request = request(exchange, edition.get(), path);
        StoredFile plain = shelf.find(request);
        StoredFile sent = plain == null || !plain.isToBeZipped(Conditional.of(exchange.request()))
                ? plain
                : shelf.findZipped(request);
        return sent == null ? null : representation(request, sent, path.revision());
    }

    FileRequest request(RoutingContext exchange, Edition edition, EditionPath path) {
        return new FileRequest(
                edition, path.file(), Parameters.text(exchange), Parameters.of(exchange), address.of(exchange));
    }

    static Representation representation(FileRequest request, StoredFile file, @Nullable String revision) {
        String location = Subject.path(request.edition()) + request.file();
        Representation sent = Representation.of(
                        file, revision == null ? Representation.FOR_A_WHILE : Representation.FOR_EVER)
                .with("Content-Location", request.query().isEmpty() ? location : location + "?" + request.query());
        boolean isOpenedByItself =
                file.mediaType().equals("image/svg+xml") || file.mediaType().startsWith("text/html");
        return isOpenedByItself ? sent.with("Content-Security-Policy", INERT) : sent;
    }
}
