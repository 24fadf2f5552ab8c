package org.digitaldiplomacy.export;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.http.Conditional;
import org.digitaldiplomacy.model.Sha256;
import org.jspecify.annotations.Nullable;

/** How downloads are answered: whole, in part, as unchanged, or with a problem that says what is wrong. */
final class Reply {

    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String FOR_A_WHILE = "public, max-age=60, stale-while-revalidate=600";

    /** Keeps what browsers open by itself from doing or loading anything. */
    private static final String INERT = "default-src 'none'; style-src 'unsafe-inline'";

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    private Reply() {}

    /** Headers that all answers have. */
    static HttpServerResponse begin(RoutingContext exchange, String tag, String cacheControl) {
        return exchange.response()
                .putHeader("ETag", tag)
                .putHeader("Cache-Control", cacheControl)
                .putHeader("Vary", "Accept-Encoding");
    }

    /** @return whether the client has it already, and was told so */
    static boolean endUnchanged(RoutingContext exchange, String tag) {
        boolean isUnchanged = Conditional.of(exchange.request()).has(tag);
        if (isUnchanged) {
            exchange.response().setStatusCode(304).end();
        }
        return isUnchanged;
    }

    /** Sends a document that was just put together. */
    static void send(RoutingContext exchange, String mediaType, byte[] content) {
        String tag = Conditional.tag(tag(Sha256.hex(content)), false);
        HttpServerResponse response = begin(exchange, tag, FOR_A_WHILE);
        if (!endUnchanged(exchange, tag)) {
            response.putHeader("Content-Type", mediaType)
                    .putHeader("Content-Length", String.valueOf(content.length))
                    .end(Buffer.buffer(content));
        }
    }

    /** Content of an entity tag for what has this digest. */
    static String tag(String sha256) {
        return sha256.substring(0, 32);
    }

    /** Sends a file as a whole, or the part of it that was asked for. */
    static void send(RoutingContext exchange, KeptFile file, String cacheControl) {
        HttpServerResponse response = begin(exchange, file.tag(), cacheControl);
        if (endUnchanged(exchange, file.tag())) {
            return;
        }
        response.putHeader("Content-Type", file.mediaType())
                .putHeader("Content-Disposition", "inline; filename=\"" + file.name() + "\"");
        if (file.mediaType().equals("image/svg+xml") || file.mediaType().startsWith("text/html")) {
            response.putHeader("Content-Security-Policy", INERT);
        }
        if (file.isZipped()) {
            response.putHeader("Content-Encoding", "gzip");
        } else {
            response.putHeader("Accept-Ranges", "bytes");
        }
        Optional<Part> part = file.isZipped() ? Optional.empty() : part(exchange, file);
        if (part.isPresent() && part.get().isEmpty()) {
            response.setStatusCode(416)
                    .putHeader("Content-Range", "bytes */" + file.bytes())
                    .end();
            return;
        }
        long from = part.map(Part::from).orElse(0L);
        long length = part.map(p -> p.to() - p.from() + 1).orElse(file.bytes());
        part.ifPresent(p -> response.setStatusCode(206)
                .putHeader("Content-Range", "bytes " + p.from() + "-" + p.to() + "/" + file.bytes()));
        response.putHeader("Content-Length", String.valueOf(length));
        if (HttpMethod.HEAD.equals(exchange.request().method())) {
            response.end();
        } else if (file.content() != null) {
            Buffer whole = file.content();
            response.end(part.isPresent() ? whole.getBuffer((int) from, (int) (from + length)) : whole);
        } else {
            response.sendFile(file.path().toString(), from, length);
        }
    }

    /** From the first byte to the last one. */
    private record Part(long from, long to) {
        boolean isEmpty() {
            return from > to;
        }
    }

    /** The part that is asked for; empty where the whole is, or what is asked for is no longer the same file. */
    private static Optional<Part> part(RoutingContext exchange, KeptFile file) {
        @Nullable String asked = exchange.request().getHeader("Range");
        @Nullable String ifRange = exchange.request().getHeader("If-Range");
        if (asked == null || (ifRange != null && !ifRange.equals(file.tag()))) {
            return Optional.empty();
        }
        Matcher range = RANGE.matcher(asked);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        long last = file.bytes() - 1;
        if (range.group(1).isEmpty()) {
            long count = Long.parseLong(range.group(2));
            return Optional.of(new Part(count == 0 ? last + 1 : Math.max(0, last - count + 1), last));
        }
        long to = range.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(range.group(2)));
        return Optional.of(new Part(Long.parseLong(range.group(1)), to));
    }

    static void problem(RoutingContext exchange, int status, String title, String detail) {
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
