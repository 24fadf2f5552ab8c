package org.digitaldiplomacy.graphql.http;

import graphql.ExecutionResult;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.digitaldiplomacy.graphql.execution.ErrorBody;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.GraphQlRequest;
import org.digitaldiplomacy.graphql.execution.LimitSettings;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.graphql.execution.Started;

/**
 * A client's WebSocket by the protocol graphql-transport-ws: requests in, answers and events out. Everything here
 * happens on the socket's event loop; work goes to threads that may wait.
 */
final class SocketSession {

    private static final long HEARTBEAT = Duration.ofSeconds(30).toMillis();

    private final ServerWebSocket socket;
    private final Vertx vertx;
    private final Context loop;
    private final SocketWork work;
    private final LimitSettings limits;
    private SocketWork.Client client;
    private final Map<String, OpenOperation> active = new HashMap<>();
    private boolean isInitialised;
    private boolean isHeard = true;
    private long initAlarm;
    private long heartbeat;

    SocketSession(
            ServerWebSocket socket, Vertx vertx, SocketWork work, LimitSettings limits, SocketWork.Client client) {
        this.socket = socket;
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.work = work;
        this.limits = limits;
        this.client = client;
    }

    void begin() {
        if (!"graphql-transport-ws".equals(socket.subProtocol())) {
            SocketClose.WRONG_PROTOCOL.close(socket);
            return;
        }
        initAlarm = vertx.setTimer(limits.time().toMillis(), late -> {
            if (!isInitialised) {
                SocketClose.NOT_INITIALISED.close(socket);
            }
        });
        heartbeat = vertx.setPeriodic(HEARTBEAT, tick -> beat());
        socket.textMessageHandler(this::receive);
        socket.binaryMessageHandler(bytes -> SocketClose.INVALID_MESSAGE.close(socket));
        socket.exceptionHandler(failure -> socket.close());
    }

    void end() {
        vertx.cancelTimer(initAlarm);
        vertx.cancelTimer(heartbeat);
        active.values().forEach(OpenOperation::cancel);
        active.clear();
    }

    private void beat() {
        if (isHeard) {
            isHeard = false;
            send(Map.of("type", "ping"));
        } else {
            SocketClose.TOO_SLOW.close(socket);
        }
    }

    private void receive(String text) {
        isHeard = true;
        SocketMessage message = text.length() > limits.requestBytes().asLongValue()
                ? null
                : SocketMessage.read(text).orElse(null);
        if (message == null) {
            SocketClose.INVALID_MESSAGE.close(socket);
        } else if (message instanceof SocketMessage.Init init) {
            initialise(init);
        } else if (message instanceof SocketMessage.Ping) {
            send(Map.of("type", "pong"));
        } else if (message instanceof SocketMessage.Subscribe subscribe) {
            subscribe(subscribe);
        } else if (message instanceof SocketMessage.Complete complete) {
            OpenOperation ended = active.remove(complete.id());
            if (ended != null) {
                ended.cancel();
            }
        } else {
            throw new IllegalStateException("no such kind: " + message);
        }
    }

    private void initialise(SocketMessage.Init init) {
        if (isInitialised) {
            SocketClose.INITIALISED_TWICE.close(socket);
        } else {
            isInitialised = true;
            client = init.authorization() == null ? client : client.with(init.authorization());
            send(Map.of("type", "connection_ack"));
        }
    }

    private void subscribe(SocketMessage.Subscribe message) {
        String id = message.id();
        if (!isInitialised) {
            SocketClose.NOT_ACKNOWLEDGED.close(socket);
        } else if (active.containsKey(id)) {
            SocketClose.SAME_ID.close(socket);
        } else {
            try {
                start(id, work.request(message.payload()));
            } catch (Refused refused) {
                sendErrors(id, SocketWork.failed(refused));
            }
        }
    }

    private void start(String id, GraphQlRequest request) {
        if (active.size() >= limits.subscriptions()) {
            throw new Refused(
                    ErrorCode.LIMIT_EXCEEDED,
                    "A connection may have " + limits.subscriptions() + " operations at a time; complete one first.",
                    Map.of("limit", "subscriptions", "allowed", limits.subscriptions()));
        }
        OpenOperation operation = new OpenOperation(
                event -> loop.runOnContext(now -> tell(id, request, event)), () -> loop.runOnContext(now -> end(id)));
        active.put(id, operation);
        inBackground(id, operation, () -> work.start(request, client), started -> {
            if (started instanceof Started.Answered answered) {
                active.remove(id);
                sendAnswer(id, answered.result());
            } else if (started instanceof Started.Subscribed subscribed) {
                subscribed.events().subscribe(operation);
            } else {
                throw new IllegalStateException("no such kind: " + started);
            }
        });
    }

    private void tell(String id, GraphQlRequest request, Object event) {
        OpenOperation operation = active.get(id);
        if (operation != null) {
            operation.begin();
            inBackground(id, operation, () -> work.tell(request, client, event), told -> {
                operation.finish();
                if (told.isDataPresent()) {
                    send(payload(id, "next", Answer.body(told)));
                    completeIfOver(id, operation);
                } else {
                    active.remove(id);
                    operation.cancel();
                    sendErrors(id, told);
                }
            });
        }
    }

    private void end(String id) {
        OpenOperation operation = active.get(id);
        if (operation != null) {
            operation.end();
            completeIfOver(id, operation);
        }
    }

    private void completeIfOver(String id, OpenOperation operation) {
        if (operation.isOver()) {
            active.remove(id);
            send(Map.of("type", "complete", "id", id));
        }
    }

    /**
     * Does nothing with what is found after the operation has ended. Each task has a Vert.x context of its own, since
     * that is where Quarkus keeps the request scope: on the socket's, tasks would end each other's.
     */
    private <T> void inBackground(String id, OpenOperation operation, Callable<T> task, Consumer<T> then) {
        VertxContext.createNewDuplicatedContext(loop)
                .executeBlocking(task, false)
                .onComplete(done -> loop.runOnContext(now -> {
                    if (active.get(id) != operation) {
                        return;
                    }
                    if (done.succeeded()) {
                        then.accept(done.result());
                    } else {
                        active.remove(id);
                        operation.cancel();
                        sendErrors(id, work.hidden(done.cause()));
                    }
                }));
    }

    private void sendAnswer(String id, ExecutionResult result) {
        if (result.isDataPresent()) {
            send(payload(id, "next", Answer.body(result)));
            send(Map.of("type", "complete", "id", id));
        } else {
            sendErrors(id, result);
        }
    }

    private void sendErrors(String id, ExecutionResult result) {
        send(payload(id, "error", result.getErrors().stream().map(ErrorBody::of).toList()));
    }

    private static Map<String, Object> payload(String id, String type, Object payload) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", type);
        message.put("id", id);
        message.put("payload", payload);
        return message;
    }

    /** A client that does not read is let go, rather than its messages kept for it. */
    private void send(Map<String, Object> message) {
        if (socket.isClosed()) {
            return;
        }
        if (socket.writeQueueFull()) {
            SocketClose.TOO_SLOW.close(socket);
        } else {
            socket.writeTextMessage(new String(JsonWriter.bytes(message), StandardCharsets.UTF_8));
        }
    }
}
