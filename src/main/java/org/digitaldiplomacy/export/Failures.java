package org.digitaldiplomacy.export;

import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.digitaldiplomacy.port.Outages;
import org.jboss.logging.Logger;

/** Answers downloads that fail. */
@Singleton
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private final Outages outages;

    Failures(Outages outages) {
        this.outages = outages;
    }

    /** With what the client can mend, with 503 where the database is away, or with an incident to ask the operator about. */
    void answer(RoutingContext exchange) {
        Throwable failure = exchange.failure();
        if (exchange.response().headWritten()) {
            LOG.warnf("A download of %s broke off: %s", exchange.normalizedPath(), failure);
            exchange.request().connection().close();
        } else if (failure instanceof Refused refused) {
            Reply.problem(
                    exchange,
                    refused.status(),
                    refused.status() == 404 ? "Not found" : "Bad request",
                    String.valueOf(refused.getMessage()));
        } else if (failure instanceof HttpException malformed && malformed.getStatusCode() < 500) {
            Reply.problem(exchange, malformed.getStatusCode(), "Bad request", "The address cannot be read.");
        } else if (outages.isBehind(failure)) {
            LOG.warnf("No database for a download of %s: %s", exchange.normalizedPath(), failure);
            exchange.response().putHeader("Retry-After", Outages.RETRY_AFTER);
            Reply.problem(exchange, 503, "Service unavailable", Outages.SENTENCE);
        } else {
            UUID incident = UUID.randomUUID();
            LOG.errorf(failure, "Failure %s of a download of %s", incident, exchange.normalizedPath());
            Reply.problem(exchange, 500, "Internal error", "It is in the service's log as " + incident + ".");
        }
    }
}
