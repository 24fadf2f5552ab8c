package org.digitaldiplomacy.graphql.http;

import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.execution.Documents;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.FieldFailures;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.digitaldiplomacy.graphql.execution.LimitSettings;
import org.digitaldiplomacy.graphql.execution.QueryExecution;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Answers at {@code /graphql}, in front of SmallRye's own route, which falls short of the GraphQL-over-HTTP
 * specification. WebSocket upgrades pass on to SmallRye.
 */
@Singleton
final class GraphQlRoute {

    static final String PATH = "/graphql";

    /** SmallRye's route has no order of its own, so that it takes a place among the first from 0. */
    private static final int BEFORE_SMALLRYE = -1;

    private final QueryExecution execution;
    private final Documents documents;
    private final LimitSettings limits;
    private final Caller caller;

    GraphQlRoute(QueryExecution execution, Documents documents, LimitSettings limits, Caller caller) {
        this.caller = caller;
        this.execution = execution;
        this.documents = documents;
        this.limits = limits;
    }

    void register(@Observes Router router) {
        BodyHandler body =
                BodyHandler.create(false).setBodyLimit(limits.requestBytes().asLongValue());
        router.route(PATH)
                .order(BEFORE_SMALLRYE)
                .handler(exchange -> unlessUpgrade(exchange, body::handle))
                .handler(exchange -> unlessUpgrade(exchange, this::answer))
                .failureHandler(this::answerFailure);
    }

    private static void unlessUpgrade(RoutingContext exchange, Consumer<RoutingContext> handler) {
        if (isWebSocketHandshake(exchange.request())) {
            exchange.next();
        } else {
            handler.accept(exchange);
        }
    }

    /** Strict, since what passes on is not under this route's limits. */
    private static boolean isWebSocketHandshake(HttpServerRequest request) {
        return HttpMethod.GET.equals(request.method())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && request.getHeader("Sec-WebSocket-Key") != null;
    }

    private void answer(RoutingContext exchange) {
        MediaType type = MediaType.JSON;
        try {
            type = MediaType.accepted(exchange);
            GraphQlRequest request = RequestReader.read(exchange);
            MediaType accepted = type;
            String language = exchange.request().getHeader("Accept-Language");
            boolean mayChange = HttpMethod.POST.equals(exchange.request().method());
            exchange.vertx()
                    .executeBlocking(() -> run(request, accepted, mayChange, language), false)
                    .onSuccess(answer -> send(exchange, answer))
                    .onFailure(exchange::fail);
        } catch (Refused refused) {
            send(exchange, Answer.of(refused, type));
        }
    }

    private Answer run(GraphQlRequest request, MediaType type, boolean mayChange, @Nullable String language) {
        if (!mayChange && changes(documents.document(request.query()))) {
            return Answer.notAllowed(type);
        }
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.acceptLanguage(language);
            return Answer.of(execution.execute(request), type);
        } finally {
            context.terminate();
        }
    }

    private static boolean changes(PreparsedDocumentEntry document) {
        return !document.hasErrors()
                && document.getDocument().getDefinitionsOfType(OperationDefinition.class).stream()
                        .anyMatch(operation -> operation.getOperation() == Operation.MUTATION);
    }

    private void answerFailure(RoutingContext exchange) {
        Refused refused = exchange.statusCode() == 413
                ? new Refused(
                        ErrorCode.REQUEST_TOO_LARGE,
                        "A request's body may have " + limits.requestBytes().asLongValue()
                                + " bytes; this one has more.")
                : FieldFailures.hidden(exchange.failure(), "a GraphQL request");
        send(exchange, Answer.of(refused, MediaType.JSON));
    }

    private static void send(RoutingContext exchange, Answer answer) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.status())
                .putHeader("Content-Type", answer.type().header());
        if (answer.status() == ErrorCode.METHOD_NOT_ALLOWED.httpStatus()) {
            response.putHeader("Allow", "GET, POST");
        }
        response.end(Buffer.buffer(answer.body()));
    }
}
