package org.digitaldiplomacy.graphql.http;

import graphql.ExecutionResult;
import graphql.incremental.DeferPayload;
import graphql.incremental.DelayedIncrementalPartialResult;
import graphql.incremental.IncrementalPayload;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.graphql.execution.ErrorBody;
import org.digitaldiplomacy.http.Representation;

/** A response that is written part by part. Everything here happens on its event loop. */
final class PartedAnswer {

    private final HttpServerResponse response;
    private final Delivery delivery;
    private boolean isBegun;

    PartedAnswer(RoutingContext exchange, Delivery delivery) {
        this.response = exchange.response();
        this.delivery = delivery;
    }

    boolean isBegun() {
        return isBegun;
    }

    /** Sends the headers: the client knows from then on that it is heard. */
    void begin() {
        if (!isBegun && isOpen()) {
            isBegun = true;
            response.setChunked(true)
                    .putHeader("Content-Type", delivery.header())
                    .putHeader("Cache-Control", Representation.NEVER)
                    .putHeader("Vary", "Accept, Accept-Language");
            response.write(delivery.head());
        }
    }

    void tell(Map<String, ?> body) {
        begin();
        if (isOpen()) {
            response.write(delivery.part(JsonWriter.bytes(body)));
        }
    }

    /** Keeps proxies from closing a connection on which nothing happens. */
    void beat() {
        if (delivery == Delivery.EVENTS && isOpen()) {
            response.write(":\n\n");
        }
    }

    /** Whether the client does not read what it is sent. */
    boolean isStuck() {
        return response.writeQueueFull();
    }

    void end() {
        if (isOpen()) {
            response.end(delivery.end());
        }
    }

    private boolean isOpen() {
        return !response.ended() && !response.closed();
    }

    static Map<String, Object> first(ExecutionResult result) {
        Map<String, Object> body = Answer.body(result);
        body.put("hasNext", true);
        return body;
    }

    static Map<String, Object> next(DelayedIncrementalPartialResult part) {
        List<Map<String, Object>> incremental =
                part.getIncremental().stream().map(PartedAnswer::item).toList();
        return body(incremental, part.hasNext());
    }

    /** Tells that nothing follows, and why. */
    static Map<String, Object> brokenOff(ExecutionResult failed) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("data", null);
        item.put("path", List.of());
        item.put("errors", failed.getErrors().stream().map(ErrorBody::of).toList());
        return body(List.of(item), false);
    }

    private static Map<String, Object> body(List<Map<String, Object>> incremental, boolean hasNext) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("incremental", incremental);
        body.put("hasNext", hasNext);
        return body;
    }

    private static Map<String, Object> item(IncrementalPayload payload) {
        Map<String, Object> item = new LinkedHashMap<>();
        if (payload instanceof DeferPayload deferred) {
            item.put("data", deferred.getData());
        }
        item.put("path", payload.getPath() == null ? Collections.emptyList() : payload.getPath());
        if (payload.getLabel() != null) {
            item.put("label", payload.getLabel());
        }
        if (payload.getErrors() != null && !payload.getErrors().isEmpty()) {
            item.put("errors", payload.getErrors().stream().map(ErrorBody::of).toList());
        }
        return item;
    }
}
