package org.digitaldiplomacy.graphql.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A client of the protocol graphql-transport-ws, for tests. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    static final String PROTOCOL = "graphql-transport-ws";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private SocketClient(String protocol) {
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(protocol)
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/graphql"), this)
                .join();
    }

    /** Connected only. */
    static SocketClient connect(String protocol) {
        return new SocketClient(protocol);
    }

    /** Connected and acknowledged. */
    static SocketClient open() {
        SocketClient client = new SocketClient(PROTOCOL);
        client.send(Map.of("type", "connection_init"));
        if (!client.next().path("type").asText().equals("connection_ack")) {
            throw new IllegalStateException("the server did not acknowledge");
        }
        return client;
    }

    void ask(String id, String query) {
        send(Map.of("type", "subscribe", "id", id, "payload", Map.of("query", query)));
    }

    void send(Map<String, ?> message) {
        try {
            sendText(JSON.writeValueAsString(message));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void sendText(String text) {
        socket.sendText(text, true).join();
    }

    /** Waits for what is no ping; a close is heard as {@code {"close": code}}. */
    JsonNode next() {
        try {
            return JSON.readTree(heard.take());
        } catch (InterruptedException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What is heard by now, if anything. */
    @Nullable
    JsonNode poll() {
        return heard.isEmpty() ? null : next();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            String message = part.toString();
            part.setLength(0);
            if (!message.contains("\"ping\"")) {
                heard.add(message);
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        heard.add("{\"close\":" + code + "}");
        return null;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
