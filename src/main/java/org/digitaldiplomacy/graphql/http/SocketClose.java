package org.digitaldiplomacy.graphql.http;

import io.vertx.core.http.ServerWebSocket;

/** Why the server closes a WebSocket, with the codes of the protocol graphql-transport-ws. */
enum SocketClose {
    TOO_MANY_SOCKETS(1013, "Too many connections, try again later"),
    INVALID_MESSAGE(4400, "Invalid message"),
    NOT_ACKNOWLEDGED(4401, "Unauthorized"),
    WRONG_PROTOCOL(4406, "Subprotocol not acceptable"),
    NOT_INITIALISED(4408, "Connection initialisation timeout"),
    SAME_ID(4409, "Subscriber already exists"),
    INITIALISED_TWICE(4429, "Too many initialisation requests"),
    TOO_SLOW(1013, "Messages are not read, or pings not answered");

    private final int code;
    private final String reason;

    SocketClose(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    void close(ServerWebSocket socket) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
    }
}
