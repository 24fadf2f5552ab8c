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
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.digitaldiplomacy.http.Conditional;
import org.digitaldiplomacy.http.Refused;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.http.StoredFile;
import org.digitaldiplomacy.model.ClosestName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Serves the files of published editions, of the latest revision or of one that stays the same for ever: makes them on a
 * worker when they are first asked for. {@link KeptFiles} answers from then on.
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

    private final CurrentEditions editions;
    private final List<EditionContent> contents;
    private final Shelf shelf;
    private final KeptFiles kept;

    EditionResource(CurrentEditions editions, @All List<EditionContent> contents, Shelf shelf, KeptFiles kept) {
        this.editions = editions;
        this.contents = contents;
        this.shelf = shelf;
        this.kept = kept;
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
        return Uni.createFrom()
                .item(() -> made(exchange, path))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Response made(RoutingContext exchange, EditionPath path) {
        PublishedEditions published = editions.look();
        Edition edition = path.edition(published)
                .orElseThrow(() -> Refused.notFound(
                        "There is no such edition; expected " + PublishedEditions.LATEST + " or one of "
                                + published.slugs() + (path.revision() == null ? "." : ", and a revision of it.")));
        FileRequest request = kept.request(exchange, edition, path);
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
        StoredFile sent = plain.isToBeZipped(Conditional.of(exchange.request())) ? shelf.zipped(request, plain) : plain;
        return Sending.response(exchange, KeptFiles.representation(request, sent, path.revision()));
    }
}
