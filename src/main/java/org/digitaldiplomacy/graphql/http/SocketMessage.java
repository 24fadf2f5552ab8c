package org.digitaldiplomacy.graphql.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Client message of the protocol graphql-transport-ws. */
sealed interface SocketMessage {

    ObjectMapper JSON = new ObjectMapper();

    /** @param authorization as the header of that name, which pages cannot set on a WebSocket; null where there is none */
    record Init(@Nullable String authorization) implements SocketMessage {}

    record Ping() implements SocketMessage {}

    record Pong() implements SocketMessage {}

    /** @param payload a GraphQL request */
    record Subscribe(String id, Map<?, ?> payload) implements SocketMessage {}

    record Complete(String id) implements SocketMessage {}

    /** Empty where the text is none of these. */
    static Optional<SocketMessage> read(String text) {
        try {
            return JSON.readValue(text, Object.class) instanceof Map<?, ?> message
                    ? Optional.ofNullable(of(message))
                    : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable SocketMessage of(Map<?, ?> message) {
        String id = message.get("id") instanceof String text ? text : "";
        return switch (String.valueOf(message.get("type"))) {
            case "connection_init" -> new Init(authorization(message.get("payload")));
            case "ping" -> new Ping();
            case "pong" -> new Pong();
            case "subscribe" ->
                message.get("payload") instanceof Map<?, ?> payload && !id.isEmpty()
                        ? new Subscribe(id, payload)
                        : null;
            case "complete" -> id.isEmpty() ? null : new Complete(id);
            default -> null;
        };
    }

    private static @Nullable String authorization(@Nullable Object payload) {
        if (payload instanceof Map<?, ?> parameters) {
            Object named = parameters.containsKey("Authorization")
                    ? parameters.get("Authorization")
                    : parameters.get("authorization");
            return named instanceof String text ? text : null;
        }
        return null;
    }
}
