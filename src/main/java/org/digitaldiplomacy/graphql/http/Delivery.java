package org.digitaldiplomacy.graphql.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Ways to send an answer part by part in one response. */
enum Delivery {
    /** As Apollo Client and others take it: a part of the body for each part of the answer. */
    MULTIPART(
            "multipart/mixed",
            "multipart/mixed; boundary=\"-\"; deferSpec=20220824",
            "\r\n---",
            "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n",
            "\r\n---",
            "--\r\n"),
    /** Server-sent events by the protocol of graphql-sse, a connection for each operation. */
    EVENTS(
            "text/event-stream",
            "text/event-stream; charset=utf-8",
            "",
            "event: next\ndata: ",
            "\n\n",
            "event: complete\ndata:\n\n");

    private final String range;
    private final String header;
    private final String head;
    private final String before;
    private final String after;
    private final String end;

    Delivery(String range, String header, String head, String before, String after, String end) {
        this.range = range;
        this.header = header;
        this.head = head;
        this.before = before;
        this.after = after;
        this.end = end;
    }

    /** The first that the client accepts by its name. */
    static Optional<Delivery> accepted(RoutingContext exchange) {
        for (MIMEHeader choice : exchange.parsedHeaders().accept()) {
            String range = choice.rawValue().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            for (Delivery delivery : values()) {
                if (delivery.range.equals(range)) {
                    return Optional.of(delivery);
                }
            }
        }
        return Optional.empty();
    }

    String header() {
        return header;
    }

    Buffer head() {
        return Buffer.buffer(head);
    }

    /** @param json without line breaks */
    Buffer part(byte[] json) {
        return Buffer.buffer(before).appendBytes(json).appendBytes(after.getBytes(StandardCharsets.US_ASCII));
    }

    Buffer end() {
        return Buffer.buffer(end);
    }
}
