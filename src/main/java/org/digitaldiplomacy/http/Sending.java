package org.digitaldiplomacy.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests with representations: whole, in part, as unchanged, compressed for those who take that. Resources
 * return {@link #response}; routes of Vert.x call {@link #send}.
 */
public final class Sending {

    private Sending() {}

    /** For a resource to return. Headers stand in the exchange's response already. */
    public static Response response(RoutingContext exchange, Representation representation) {
        Object body = begin(exchange, representation);
        Response.ResponseBuilder response = Response.status(exchange.response().getStatusCode());
        return body == null
                ? response.build()
                : response.header("Content-Type", representation.mediaType())
                        .entity(body)
                        .build();
    }

    /** Sends what is in memory. */
    public static void send(RoutingContext exchange, Representation representation) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return;
        }
        Object body = begin(exchange, representation);
        if (body != null) {
            response.putHeader("Content-Type", representation.mediaType());
        }
        if (body == null || HttpMethod.HEAD.equals(exchange.request().method())) {
            response.end();
        } else if (body instanceof PathPart part) {
            response.sendFile(part.file.toString(), part.offset, part.count);
        } else if (body instanceof Buffer buffer) {
            response.end(buffer);
        } else {
            throw new IllegalArgumentException("rows are for workers, found " + body);
        }
    }

    /**
     * Decides on the status and writes the headers.
     *
     * @return the body to send: a buffer, a part of a file or rows; null where there is none
     */
    private static @Nullable Object begin(RoutingContext exchange, Representation representation) {
        Conditional asked = Conditional.of(exchange.request());
        Content content = representation.content();
        boolean isZipped = content.isZipped(asked);
        HttpServerResponse response = exchange.response();
        if (!representation.headers().containsKey("Vary")) {
            response.putHeader("Vary", "Accept-Encoding");
        }
        representation.headers().forEach(response::putHeader);
        response.setStatusCode(representation.status());
        if (representation.isTagged()) {
            String tag = Conditional.tag(content.tag(), isZipped);
            response.putHeader("ETag", tag);
            if (representation.status() == 200 && asked.has(tag)) {
                response.headers().remove("Content-Disposition");
                response.setStatusCode(304);
                return null;
            }
        }
        if (isZipped) {
            response.putHeader("Content-Encoding", "gzip");
        }
        if (content instanceof Bytes bytes) {
            Buffer whole = bytes.buffer(isZipped);
            return part(response, asked, representation, whole.length(), whole, null);
        }
        if (content instanceof StoredFile file) {
            return part(response, asked, representation, file.bytes(), file.content(), file.path());
        }
        if (content instanceof Rows rows) {
            return new OpenRows(exchange, rows, isZipped);
        }
        throw new IllegalStateException("no such kind: " + content);
    }

    private static @Nullable Object part(
            HttpServerResponse response,
            Conditional asked,
            Representation representation,
            long length,
            @Nullable Buffer content,
            @Nullable Path file) {
        boolean hasParts = representation.isTagged()
                && representation.status() == 200
                && !response.headers().contains("Content-Encoding");
        Optional<Conditional.Part> part = Optional.empty();
        if (hasParts) {
            response.putHeader("Accept-Ranges", "bytes");
            part = asked.part(Conditional.tag(representation.content().tag(), false), length);
        }
        if (part.isPresent() && part.get().isEmpty()) {
            response.setStatusCode(416).putHeader("Content-Range", "bytes */" + length);
            return null;
        }
        part.ifPresent(p -> response.setStatusCode(206)
                .putHeader("Content-Range", "bytes " + p.from() + "-" + p.to() + "/" + length));
        Conditional.Part sent = part.orElse(new Conditional.Part(0, length - 1));
        response.putHeader("Content-Length", String.valueOf(sent.length()));
        if (content != null) {
            return part.isEmpty() ? content : content.getBuffer((int) sent.from(), (int) sent.to() + 1);
        }
        return new PathPart(file, sent.from(), sent.length());
    }

    /** Rows on their way to one client. */
    record OpenRows(RoutingContext exchange, Rows rows, boolean isZipped) {}
}
