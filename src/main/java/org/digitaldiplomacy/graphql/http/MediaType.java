package org.digitaldiplomacy.graphql.http;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.Refused;

/** The two media types of an answer, and what each makes of an answer without data. */
enum MediaType {
    /** Status codes tell of failures, as of any HTTP resource. */
    GRAPHQL_RESPONSE("application/graphql-response+json"),
    /** For older clients: whatever GraphQL itself says, even that a document is wrong, comes with status 200. */
    JSON("application/json");

    private final String value;

    MediaType(String value) {
        this.value = value;
    }

    String header() {
        return value + "; charset=utf-8";
    }

    int statusWithoutData(ErrorCode code) {
        boolean hasStatus = this == GRAPHQL_RESPONSE || code.httpStatus() >= 500;
        return hasStatus ? code.httpStatus() : 200;
    }

    /**
     * The first of the client's choices that is one of ours; JSON for one that accepts parts alone.
     *
     * @throws Refused where none is
     */
    static MediaType accepted(RoutingContext exchange) {
        Optional<MediaType> whole = acceptedWhole(exchange);
        if (whole.isEmpty() && Delivery.accepted(exchange).isEmpty()) {
            throw new Refused(
                    ErrorCode.NOT_ACCEPTABLE,
                    "Accept must allow " + GRAPHQL_RESPONSE.value + " or " + JSON.value + ", found '"
                            + exchange.request().getHeader("Accept") + "'.");
        }
        return whole.orElse(JSON);
    }

    /** Media type for an answer without parts; empty where the client accepts none. */
    static Optional<MediaType> acceptedWhole(RoutingContext exchange) {
        String header = exchange.request().getHeader("Accept");
        if (header == null || header.isBlank()) {
            return Optional.of(JSON);
        }
        for (MIMEHeader choice : exchange.parsedHeaders().accept()) {
            String range = choice.rawValue().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (range.equals(GRAPHQL_RESPONSE.value)) {
                return Optional.of(GRAPHQL_RESPONSE);
            } else if (range.equals(JSON.value) || range.equals("*/*") || range.equals("application/*")) {
                return Optional.of(JSON);
            }
        }
        return Optional.empty();
    }
}
