package org.digitaldiplomacy.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.port.Outages;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers resources that fail: with what the client can mend, with 503 where the database is away, or with an incident. */
@Singleton
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Outages outages;
    private final SecurityIdentity caller;

    Problems(Outages outages, SecurityIdentity caller) {
        this.outages = outages;
        this.caller = caller;
    }

    @ServerExceptionMapper
    Response refused(Refused refused, RoutingContext exchange) {
        Problem problem = refused.problem();
        if (problem.status() == 503) {
            exchange.response().putHeader("Retry-After", Outages.RETRY_AFTER);
        }
        return problem.response(exchange);
    }

    @ServerExceptionMapper
    Response denied(AccessRefused access, RoutingContext exchange) {
        exchange.response().putHeader("WWW-Authenticate", access.challenge());
        Map<String, String> needed = access.needed()
                .map(Permission::word)
                .map(scope -> Map.of("scope", scope))
                .orElse(Map.of());
        return new Problem(
                        access.isKnown() ? 403 : 401,
                        access.isKnown() ? "Forbidden" : "Unauthenticated",
                        String.valueOf(access.getMessage()),
                        needed)
                .response(exchange);
    }

    /** A header that holds no token that is valid now. */
    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException failed, RoutingContext exchange) {
        return failed.getCause() instanceof AccessRefused refused
                ? denied(refused, exchange)
                : failed(failed, exchange);
    }

    /** Callers without the role that a resource demands. */
    @ServerExceptionMapper({UnauthorizedException.class, ForbiddenException.class})
    Response barred(SecurityException barred, ResourceInfo resource, RoutingContext exchange) {
        RolesAllowed roles = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        Permission needed = Permission.named(roles.value()[0]).orElseThrow();
        return denied(AccessRefused.of(TokenAuthentication.of(caller), needed), exchange);
    }

    /** Addresses and methods that no resource takes. */
    @ServerExceptionMapper
    Response unserved(WebApplicationException unserved, RoutingContext exchange) {
        int status = unserved.getResponse().getStatus();
        if (status == 405) {
            exchange.response().putHeader("Allow", EveryAnswer.methods(exchange.normalizedPath()) + ", OPTIONS");
        }
        String reason = unserved.getResponse().getStatusInfo().getReasonPhrase();
        return new Problem(
                        status,
                        reason,
                        "The service cannot answer " + exchange.request().method() + " of " + exchange.normalizedPath()
                                + ".")
                .response(exchange);
    }

    @ServerExceptionMapper
    Response failed(RuntimeException failure, RoutingContext exchange) {
        Optional<Problem> away = unavailable(failure, exchange.normalizedPath());
        if (away.isPresent()) {
            exchange.response().putHeader("Retry-After", Outages.RETRY_AFTER);
            return away.get().response(exchange);
        }
        UUID incident = incident(failure, exchange.normalizedPath());
        return new Problem(500, "Internal error", "It is in the service's log as " + incident + ".").response(exchange);
    }

    /** Whether the database is away, noted in the log. */
    public Optional<Problem> unavailable(Throwable failure, String path) {
        if (!outages.isBehind(failure)) {
            return Optional.empty();
        }
        LOG.warnf("No database for %s: %s", path, failure);
        return Optional.of(new Problem(503, "Service unavailable", Outages.SENTENCE));
    }

    /** Notes a failure in the log, for the operator to be asked about. */
    public UUID incident(Throwable failure, String path) {
        UUID incident = UUID.randomUUID();
        LOG.errorf(failure, "Failure %s of %s", incident, path);
        return incident;
    }
}
