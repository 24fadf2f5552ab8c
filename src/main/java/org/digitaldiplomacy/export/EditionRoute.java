package org.digitaldiplomacy.export;

import io.quarkus.arc.All;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.digitaldiplomacy.http.Conditional;
import org.digitaldiplomacy.http.Reading;
import org.digitaldiplomacy.model.ClosestName;
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

    /** Before all routes that are compared with an address one after another. */
    private static final int FIRST = -1;

    private final CurrentEditions editions;
    private final List<EditionContent> contents;
    private final Shelf shelf;
    private final PublicAddress address;
    private final Failures failures;

    EditionRoute(
            CurrentEditions editions,
            @All List<EditionContent> contents,
            Shelf shelf,
            PublicAddress address,
            Failures failures) {
        this.failures = failures;
        this.editions = editions;
        this.contents = contents;
        this.shelf = shelf;
        this.address = address;
    }

    void register(@Observes Router router) {
        Reading.at(router, EditionPath.ROOT + "*")
                .order(FIRST)
                .handler(this::serveKept)
                .blockingHandler(this::serve, false)
                .failureHandler(failures::answer);
    }

    private void serveKept(RoutingContext exchange) {
        EditionPath path = EditionPath.of(exchange.normalizedPath());
        PublishedEditions known = editions.now();
        Optional<Edition> edition = known == null ? Optional.empty() : path.edition(known);
        if (edition.isEmpty()) {
            exchange.next();
            return;
        }
        FileRequest request = request(exchange, edition.get(), path);
        KeptFile plain = shelf.find(request);
        KeptFile zipped = plain == null || !isToBeZipped(exchange, plain) ? plain : shelf.findZipped(request);
        if (plain == null || zipped == null) {
            exchange.next();
        } else {
            send(exchange, request, zipped, path.revision());
        }
    }

    private void serve(RoutingContext exchange) {
        EditionPath path = EditionPath.of(exchange.normalizedPath());
        PublishedEditions published = editions.look();
        Edition edition = path.edition(published)
                .orElseThrow(() -> Refused.notFound(
                        "There is no such edition; expected " + PublishedEditions.LATEST + " or one of "
                                + published.slugs() + (path.revision() == null ? "." : ", and a revision of it.")));
        FileRequest request = request(exchange, edition, path);
        EditionContent.Content content = contents.stream()
                .flatMap(each -> each.find(request).stream())
                .findFirst()
                .orElseThrow(() -> Refused.notFound("There is no file '" + path.file() + "'; "
                        + ClosestName.hint(
                                path.file(),
                                contents.stream()
                                        .flatMap(each -> each.names().stream())
                                        .toList())));
        KeptFile plain = shelf.get(request, content);
        send(exchange, request, isToBeZipped(exchange, plain) ? shelf.zipped(request, plain) : plain, path.revision());
    }

    private FileRequest request(RoutingContext exchange, Edition edition, EditionPath path) {
        return new FileRequest(
                edition, path.file(), Parameters.text(exchange), Parameters.of(exchange), address.of(exchange));
    }

    private static void send(RoutingContext exchange, FileRequest request, KeptFile file, @Nullable String revision) {
        String location = Subject.path(request.edition()) + request.file();
        exchange.response()
                .putHeader("Content-Location", request.query().isEmpty() ? location : location + "?" + request.query());
        Reply.send(exchange, file, revision == null ? Reply.FOR_A_WHILE : Reply.FOR_EVER);
    }

    /** A part is asked of the plain file. */
    private static boolean isToBeZipped(RoutingContext exchange, KeptFile plain) {
        return plain.isText()
                && exchange.request().getHeader("Range") == null
                && Conditional.of(exchange.request()).takesGzip();
    }
}
