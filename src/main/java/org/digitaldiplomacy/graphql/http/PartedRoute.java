package org.digitaldiplomacy.graphql.http;

import graphql.ExecutionResult;
import graphql.incremental.DelayedIncrementalPartialResult;
import graphql.language.OperationDefinition.Operation;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.digitaldiplomacy.graphql.execution.Documents;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.digitaldiplomacy.graphql.execution.Languages;
import org.digitaldiplomacy.graphql.execution.LimitSettings;
import org.digitaldiplomacy.graphql.execution.Parts;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.execution.Started;

/**
 * Answers part by part over HTTP: what a query defers, as multipart or as server-sent events, and the events of a
 * subscription as the latter. Under the limits of WebSockets, as many open at a time.
 */
@Singleton
final class PartedRoute {

    private static final long HEARTBEAT = Duration.ofSeconds(12).toMillis();

    private final SocketWork work;
    private final Documents documents;
    private final LimitSettings limits;
    private final Vertx vertx;
    private final WorkerExecutor workers;
    private final AtomicInteger open = new AtomicInteger();

    PartedRoute(SocketWork work, Documents documents, LimitSettings limits, Vertx vertx) {
        this.work = work;
        this.documents = documents;
        this.limits = limits;
        this.vertx = vertx;
        this.workers = vertx.createSharedWorkerExecutor("graphql", limits.requests());
    }

    /** Whether the document says a word that may make its answer one of parts; whether it does is found out later. */
    static boolean mayPart(GraphQlRequest request) {
        return request.query().contains("@defer") || request.query().contains("subscription");
    }

    /**
     * Answers a request.
     *
     * @param whole told of an answer that has no parts
     */
    void answer(RoutingContext exchange, GraphQlRequest request, Delivery delivery, Whole whole) {
        if (open.incrementAndGet() > limits.sockets()) {
            open.decrementAndGet();
            whole.send(Answer.of(full(), whole.type()));
            return;
        }
        exchange.addEndHandler(ended -> open.decrementAndGet());
        new Session(exchange, request, delivery, whole).start();
    }

    private Refused full() {
        return new Refused(
                ErrorCode.UNAVAILABLE,
                "The server has " + limits.sockets() + " streams open, as many as it may; try again later.",
                Map.of("limit", "sockets", "allowed", limits.sockets()));
    }

    /**
     * How a client takes an answer without parts.
     *
     * @param isAccepted whether it takes one as JSON; if not, it gets one of a single part
     */
    record Whole(MediaType type, boolean isAccepted, Consumer<Answer> sender) {
        void send(Answer answer) {
            sender.accept(answer);
        }
    }

    /** One request. Everything here happens on its event loop, but for the parts that a worker hands over. */
    private final class Session implements Parts {

        private final RoutingContext exchange;
        private final GraphQlRequest request;
        private final PartedAnswer answer;
        private final Delivery delivery;
        private final Whole whole;
        private final SocketWork.Client client;
        private final Context loop = vertx.getOrCreateContext();
        private final OpenOperation operation = new OpenOperation(
                event -> loop().runOnContext(now -> tell(event)), () -> loop().runOnContext(now -> eventsEnded()));

        Session(RoutingContext exchange, GraphQlRequest request, Delivery delivery, Whole whole) {
            this.exchange = exchange;
            this.request = request;
            this.delivery = delivery;
            this.whole = whole;
            this.answer = new PartedAnswer(exchange, delivery);
            this.client = new SocketWork.Client(
                    Languages.preferred(exchange.request().getHeader("Accept-Language")),
                    exchange.request().getHeader("Authorization"));
        }

        private Context loop() {
            return loop;
        }

        void start() {
            workers.executeBlocking(this::work, false).onFailure(this::failed).onSuccess(started -> {
                if (started instanceof Started.Answered single) {
                    answered(single.result());
                } else if (started instanceof Started.Subscribed subscribed) {
                    subscribe(subscribed);
                } else if (started instanceof Started.Parted) {
                    loop.runOnContext(now -> answer.end());
                } else {
                    throw new IllegalStateException("a request ended as " + started);
                }
            });
        }

        private Started work() {
            Operation asked = documents.operation(request).orElse(Operation.QUERY);
            boolean mayChange = HttpMethod.POST.equals(exchange.request().method());
            if (asked == Operation.MUTATION && !mayChange) {
                throw new Refused(
                        ErrorCode.METHOD_NOT_ALLOWED, "Mutations change data: send them by POST, not by GET.");
            }
            if (asked == Operation.SUBSCRIPTION && delivery != Delivery.EVENTS) {
                throw Answer.wrongWayToSubscribe();
            }
            return work.start(request, client, this);
        }

        @Override
        public void first(ExecutionResult result) {
            Map<String, Object> body = PartedAnswer.first(result);
            loop.runOnContext(now -> answer.tell(body));
        }

        @Override
        public void next(DelayedIncrementalPartialResult part) {
            Map<String, Object> body = PartedAnswer.next(part);
            loop.runOnContext(now -> answer.tell(body));
        }

        private void failed(Throwable failure) {
            if (failure instanceof Refused refused && whole.isAccepted()) {
                loop.runOnContext(now -> whole.send(Answer.of(refused, whole.type())));
            } else {
                answered(failure instanceof Refused refused ? SocketWork.failed(refused) : work.hidden(failure));
            }
        }

        private void answered(ExecutionResult result) {
            loop.runOnContext(now -> {
                if (answer.isBegun()) {
                    answer.tell(PartedAnswer.brokenOff(result));
                    answer.end();
                } else if (whole.isAccepted()) {
                    whole.send(Answer.of(result, whole.type(), false, List.of()));
                } else {
                    answer.tell(Answer.body(result));
                    answer.end();
                }
            });
        }

        private void subscribe(Started.Subscribed subscribed) {
            long heartbeat = vertx.setPeriodic(HEARTBEAT, tick -> answer.beat());
            exchange.addEndHandler(ended -> {
                vertx.cancelTimer(heartbeat);
                operation.cancel();
            });
            answer.begin();
            subscribed.events().subscribe(operation);
        }

        /** A client that does not read is let go, rather than its events kept for it. */
        private void tell(Object event) {
            if (answer.isStuck()) {
                exchange.response().reset();
                return;
            }
            operation.begin();
            inBackground(() -> work.tell(request, client, event), told -> {
                operation.finish();
                answer.tell(Answer.body(told));
                if (operation.isOver() || !told.isDataPresent()) {
                    answer.end();
                }
            });
        }

        private void eventsEnded() {
            operation.end();
            if (operation.isOver()) {
                answer.end();
            }
        }

        private void inBackground(Callable<ExecutionResult> task, Consumer<ExecutionResult> then) {
            VertxContext.createNewDuplicatedContext(loop)
                    .executeBlocking(task, false)
                    .otherwise(work::hidden)
                    .onSuccess(told -> loop.runOnContext(now -> then.accept(told)));
        }
    }
}
