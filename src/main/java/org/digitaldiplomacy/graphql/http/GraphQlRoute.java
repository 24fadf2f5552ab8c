package org.digitaldiplomacy.graphql.http;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.FieldFailures;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.digitaldiplomacy.graphql.execution.Languages;
import org.digitaldiplomacy.graphql.execution.LimitSettings;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.http.Answers.Question;
import org.digitaldiplomacy.http.Representation;
import org.digitaldiplomacy.http.Sending;
import org.digitaldiplomacy.port.Deadline;
import org.digitaldiplomacy.port.Outages;

/**
 * Answers at {@code /graphql}, in front of SmallRye's own route, which falls short of the GraphQL-over-HTTP
 * specification. Nothing passes on to SmallRye, not even a WebSocket's handshake: it runs documents without our limits
 * and knows nothing of our loaders.
 */
@Singleton
final class GraphQlRoute {

    static final String PATH = "/graphql";

    /** SmallRye's route for WebSockets has the order -99, that for queries one from 0. */
    private static final int BEFORE_SMALLRYE = -100;

    /** For giving up the work before its client is told without it. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private static final String BODY_ALARM = "graphql-body-alarm";

    private final RequestReader reader;
    private final Answers answers;
    private final LimitSettings limits;
    private final SocketRoute sockets;
    private final PartedRoute parted;
    private final FieldFailures failures;
    private final WorkerExecutor workers;
    private final String cacheControl;

    GraphQlRoute(
            RequestReader reader,
            Answers answers,
            LimitSettings limits,
            CacheSettings cache,
            SocketRoute sockets,
            PartedRoute parted,
            FieldFailures failures,
            Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("graphql", limits.requests());
        this.failures = failures;
        this.sockets = sockets;
        this.parted = parted;
        this.reader = reader;
        this.answers = answers;
        this.limits = limits;
        long seconds = cache.maxAge().toSeconds();
        this.cacheControl = "public, max-age=" + seconds + ", stale-while-revalidate=" + 10 * seconds;
    }

    void register(@Observes Router router) {
        BodyHandler body =
                BodyHandler.create(false).setBodyLimit(limits.requestBytes().asLongValue());
        router.route(PATH).order(BEFORE_SMALLRYE - 3).handler(this::begin).failureHandler(this::answerFailure);
        router.post(PATH).order(BEFORE_SMALLRYE - 2).handler(this::awaitBody).failureHandler(this::answerFailure);
        router.post(PATH)
                .order(BEFORE_SMALLRYE - 1)
                .handler(body)
                .handler(GraphQlRoute::stopWaiting)
                .failureHandler(this::answerFailure);
        router.route(PATH).order(BEFORE_SMALLRYE).handler(this::answer).failureHandler(this::answerFailure);
    }

    private void answer(RoutingContext exchange) {
        MediaType type = MediaType.JSON;
        try {
            type = MediaType.accepted(exchange);
            GraphQlRequest request = reader.read(exchange);
            if (answersInParts(exchange, request, type)) {
                return;
            }
            String header = exchange.request().getHeader("Accept-Language");
            String authorization = exchange.request().getHeader("Authorization");
            boolean mayChange = HttpMethod.POST.equals(exchange.request().method());
            MediaType accepted = type;
            Optional<Answer> atHand = Languages.remembered(header)
                    .flatMap(language ->
                            answers.now(new Question(request, accepted, language, mayChange, authorization)));
            if (atHand.isPresent()) {
                send(exchange, atHand.get());
            } else {
                findWithin(
                        exchange,
                        accepted,
                        () -> new Question(request, accepted, Languages.preferred(header), mayChange, authorization));
            }
        } catch (Refused refused) {
            send(exchange, Answer.of(refused, type));
        }
    }

    /** Hands the exchange over where the client accepts an answer in parts, and nothing else or one that may have some. */
    private boolean answersInParts(RoutingContext exchange, GraphQlRequest request, MediaType type) {
        Optional<Delivery> delivery = Delivery.accepted(exchange);
        boolean takesWhole = MediaType.acceptedWhole(exchange).isPresent();
        if (delivery.isEmpty() || (takesWhole && !PartedRoute.mayPart(request))) {
            return false;
        }
        PartedRoute.Whole whole = new PartedRoute.Whole(type, takesWhole, answer -> send(exchange, answer));
        parted.answer(exchange, request, delivery.get(), whole);
        return true;
    }

    /** Tells the client in time, even where the work itself cannot be stopped at once. */
    private void findWithin(RoutingContext exchange, MediaType type, Supplier<Question> question) {
        Duration allowed = limits.time(exchange.request().getHeader("Authorization"));
        Deadline deadline = Deadline.in(allowed);
        long alarm = exchange.vertx()
                .setTimer(allowed.plus(GRACE).toMillis(), late -> send(exchange, answers.timedOut(type, deadline)));
        workers.executeBlocking(() -> answers.find(question.get(), deadline), false)
                .onComplete(done -> exchange.vertx().cancelTimer(alarm))
                .onSuccess(answer -> send(exchange, answer))
                .onFailure(exchange::fail);
    }

    /** A body is read only where it can be a GraphQL request: a form's parts are nothing to us. */
    private void begin(RoutingContext exchange) {
        if (SocketRoute.isHandshake(exchange.request())) {
            sockets.open(exchange);
        } else {
            MediaType type = MediaType.JSON;
            try {
                type = MediaType.accepted(exchange);
                RequestReader.requireReadable(exchange.request());
            } catch (Refused refused) {
                send(exchange, Answer.of(refused, type));
                return;
            }
            exchange.next();
        }
    }

    /** A body may come slowly, but not for ever: it keeps a connection and some memory. */
    private void awaitBody(RoutingContext exchange) {
        long alarm = exchange.vertx()
                .setTimer(limits.time().toMillis(), late -> exchange.fail(ErrorCode.REQUEST_TIMEOUT.httpStatus()));
        exchange.put(BODY_ALARM, alarm);
        exchange.addEndHandler(ended -> exchange.vertx().cancelTimer(alarm));
        exchange.next();
    }

    private static void stopWaiting(RoutingContext exchange) {
        exchange.vertx().cancelTimer(exchange.<Long>get(BODY_ALARM));
        exchange.next();
    }

    private void answerFailure(RoutingContext exchange) {
        if (exchange.response().ended()) {
            return;
        }
        Refused refused =
                switch (exchange.statusCode()) {
                    case 408 ->
                        new Refused(
                                ErrorCode.REQUEST_TIMEOUT,
                                "A request's body may take " + limits.time().toMillis()
                                        + " ms to arrive; this one takes longer.");
                    case 413 ->
                        new Refused(
                                ErrorCode.REQUEST_TOO_LARGE,
                                "A request's body may have "
                                        + limits.requestBytes().asLongValue() + " bytes; this one has more.");
                    case 417 ->
                        new Refused(
                                ErrorCode.BAD_REQUEST,
                                "The header Expect may be 100-continue, found '"
                                        + exchange.request().getHeader("Expect") + "'.");
                    default ->
                        isClients(exchange)
                                ? new Refused(ErrorCode.BAD_REQUEST, "The request is malformed, or its body broke off.")
                                : failures.hidden(exchange.failure(), "a GraphQL request");
                };
        if (refused.code() == ErrorCode.REQUEST_TIMEOUT) {
            exchange.addEndHandler(sent -> exchange.request().connection().close());
        }
        send(exchange, Answer.of(refused, MediaType.JSON));
    }

    /** Whether it is the client's doing: nothing else fails while a body is still on its way. */
    private static boolean isClients(RoutingContext exchange) {
        boolean isUnderWay = HttpMethod.POST.equals(exchange.request().method())
                && !exchange.request().isEnded();
        return isUnderWay || (exchange.statusCode() >= 400 && exchange.statusCode() < 500);
    }

    private void send(RoutingContext exchange, Answer answer) {
        boolean isRead = HttpMethod.GET.equals(exchange.request().method())
                && answer.isWhole()
                && !exchange.request().headers().contains("Authorization");
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Vary", "Accept, Accept-Encoding, Accept-Language");
        headers.put(
                "Cache-Control",
                isRead ? (answer.body().lasts() ? Representation.FOR_EVER : cacheControl) : Representation.NEVER);
        if (!answer.body().languages().isEmpty()) {
            headers.put("Content-Language", String.join(", ", answer.body().languages()));
        }
        if (answer.status() == ErrorCode.UNAUTHENTICATED.httpStatus()) {
            boolean isShown = exchange.request().headers().contains("Authorization");
            headers.put("WWW-Authenticate", AccessRefused.challenge(isShown));
        }
        if (answer.status() == ErrorCode.METHOD_NOT_ALLOWED.httpStatus()) {
            headers.put("Allow", "GET, POST");
        }
        if (answer.status() == 503) {
            headers.put("Retry-After", Outages.RETRY_AFTER);
        }
        Sending.send(
                exchange,
                new Representation(
                        answer.status(), answer.type().header(), answer.body().bytes(), isRead, headers));
    }
}
