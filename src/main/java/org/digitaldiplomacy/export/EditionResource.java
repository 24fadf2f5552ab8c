package org.digitaldiplomacy.export;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.digitaldiplomacy.http.Conditional;
import org.digitaldiplomacy.http.Parameters;
import org.digitaldiplomacy.http.PublicAddress;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.http.StoredFile;
import org.digitaldiplomacy.model.ClosestName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Serves the files of published editions, of the latest revision or of one that stays the same for ever. Files that were
 * asked for before are answered at once, on the thread that reads requests; others are made on a worker.
 */
@Path("/v1/editions/{edition}")
@Tag(name = "Editions")
@APIResponse(responseCode = "206", ref = "part")
@APIResponse(responseCode = "304", ref = "unchanged")
@APIResponse(responseCode = "400", ref = "problem")
@APIResponse(responseCode = "404", ref = "problem")
@APIResponse(responseCode = "416", ref = "problem")
@NonBlocking
class EditionResource {

    private static final String LATEST = "The file of the edition's latest revision.";
    private static final String PINNED = "The file of one revision, which stays the same for ever.";

    /** Keeps what browsers open by itself from doing or loading anything. */
    private static final String INERT = "default-src 'none'; style-src 'unsafe-inline'";

    private final CurrentEditions editions;
    private final List<EditionContent> contents;
    private final Shelf shelf;
    private final PublicAddress address;

    EditionResource(CurrentEditions editions, @All List<EditionContent> contents, Shelf shelf, PublicAddress address) {
        this.editions = editions;
        this.contents = contents;
        this.shelf = shelf;
        this.address = address;
    }

    @GET
    @Path("{file: .+}")
    @Operation(operationId = "editionFile", summary = "Table or document of an edition", description = LATEST)
    @APIResponse(responseCode = "200", ref = "table")
    public Uni<Response> file(
            @Context RoutingContext exchange, @PathParam("edition") String edition, @PathParam("file") String file) {
        return serve(exchange, new EditionPath(edition, null, file));
    }

    @GET
    @Path("report.html")
    @Operation(operationId = "editionReport", summary = "Report of an edition", description = LATEST)
    @APIResponse(responseCode = "200", ref = "page")
    public Uni<Response> report(@Context RoutingContext exchange, @PathParam("edition") String edition) {
        return serve(exchange, new EditionPath(edition, null, "report.html"));
    }

    @GET
    @Path("pictures/{picture}")
    @Operation(operationId = "editionPicture", summary = "Picture of an edition", description = LATEST)
    @APIResponse(responseCode = "200", ref = "picture")
    public Uni<Response> picture(
            @Context RoutingContext exchange,
            @PathParam("edition") String edition,
            @PathParam("picture") String picture) {
        return serve(exchange, new EditionPath(edition, null, "pictures/" + picture));
    }

    @GET
    @Path("pictures/countries/{country}/{picture}")
    @Operation(
            operationId = "editionCountryPicture",
            summary = "Picture of a country in an edition",
            description = LATEST)
    @APIResponse(responseCode = "200", ref = "picture")
    public Uni<Response> countryPicture(
            @Context RoutingContext exchange,
            @PathParam("edition") String edition,
            @PathParam("country") String country,
            @PathParam("picture") String picture) {
        return serve(exchange, new EditionPath(edition, null, "pictures/countries/" + country + "/" + picture));
    }

    @GET
    @Path("revisions/{revision}/{file: .+}")
    @Operation(operationId = "revisionFile", summary = "Table or document of a revision", description = PINNED)
    @APIResponse(responseCode = "200", ref = "table")
    public Uni<Response> revisionFile(
            @Context RoutingContext exchange,
            @PathParam("edition") String edition,
            @PathParam("revision") String revision,
            @PathParam("file") String file) {
        return serve(exchange, new EditionPath(edition, revision, file));
    }

    @GET
    @Path("revisions/{revision}/report.html")
    @Operation(operationId = "revisionReport", summary = "Report of a revision", description = PINNED)
    @APIResponse(responseCode = "200", ref = "page")
    public Uni<Response> revisionReport(
            @Context RoutingContext exchange,
            @PathParam("edition") String edition,
            @PathParam("revision") String revision) {
        return serve(exchange, new EditionPath(edition, revision, "report.html"));
    }

    @GET
    @Path("revisions/{revision}/pictures/{picture}")
    @Operation(operationId = "revisionPicture", summary = "Picture of a revision", description = PINNED)
    @APIResponse(responseCode = "200", ref = "picture")
    public Uni<Response> revisionPicture(
            @Context RoutingContext exchange,
            @PathParam("edition") String edition,
            @PathParam("revision") String revision,
            @PathParam("picture") String picture) {
        return serve(exchange, new EditionPath(edition, revision, "pictures/" + picture));
    }

    @GET
    @Path("revisions/{revision}/pictures/countries/{country}/{picture}")
    @Operation(
            operationId = "revisionCountryPicture",
            summary = "Picture of a country in a revision",
            description = PINNED)
    @APIResponse(responseCode = "200", ref = "picture")
    public Uni<Response> revisionCountryPicture(
            @Context RoutingContext exchange,
            @PathParam("edition") String edition,
            @PathParam("revision") String revision,
            @PathParam("country") String country,
            @PathParam("picture") String picture) {
        return serve(exchange, new EditionPath(edition, revision, "pictures/countries/" + country + "/" + picture));
    }

    private Uni<Response> serve(RoutingContext exchange, EditionPath path) {
        Response kept = kept(exchange, path);
        return kept != null
                ? Uni.createFrom().item(kept)
                : Uni.createFrom()
                        .item(() -> made(exchange, path))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Null where anything must be waited for. */
    private @Nullable Response kept(RoutingContext exchange, EditionPath path) {
        PublishedEditions known = editions.now();
        Optional<Edition> edition = known == null ? Optional.empty() : path.edition(known);
        if (edition.isEmpty()) {
            return null;
        }
        FileRequest request = request(exchange, edition.get(), path);
        StoredFile plain = shelf.find(request);
        StoredFile sent = plain == null || !isToBeZipped(exchange, plain) ? plain : shelf.findZipped(request);
        return sent == null ? null : response(exchange, request, sent, path.revision());
    }

    private Response made(RoutingContext exchange, EditionPath path) {
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
        StoredFile plain = shelf.get(request, content);
        StoredFile sent = isToBeZipped(exchange, plain) ? shelf.zipped(request, plain) : plain;
        return response(exchange, request, sent, path.revision());
    }

    private FileRequest request(RoutingContext exchange, Edition edition, EditionPath path) {
        return new FileRequest(
                edition, path.file(), Parameters.text(exchange), Parameters.of(exchange), address.of(exchange));
    }

    private static boolean isToBeZipped(RoutingContext exchange, StoredFile plain) {
        return plain.isToBeZipped(Conditional.of(exchange.request()));
    }

    private static Response response(
            RoutingContext exchange, FileRequest request, StoredFile file, @Nullable String revision) {
        String location = Subject.path(request.edition()) + request.file();
        Representation sent = Representation.of(
                        file, revision == null ? Representation.FOR_A_WHILE : Representation.FOR_EVER)
                .with("Content-Location", request.query().isEmpty() ? location : location + "?" + request.query());
        boolean isOpenedByItself =
                file.mediaType().equals("image/svg+xml") || file.mediaType().startsWith("text/html");
        return Sending.response(exchange, isOpenedByItself ? sent.with("Content-Security-Policy", INERT) : sent);
    }
}
