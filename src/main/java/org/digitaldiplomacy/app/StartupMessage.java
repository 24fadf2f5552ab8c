package org.digitaldiplomacy.app;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Tells the person who started the service where it answers, once it does. */
@ApplicationScoped
class StartupMessage {
    private final HttpServer server;

    StartupMessage(HttpServer server) {
        this.server = server;
    }

    void onListening(@ObservesAsync HttpServerStart start) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            System.out.println(text(start.options().getHost(), server.getPort()));
        }
    }

    /** A server that listens on every address is named by the loopback one. */
    static String text(String host, int port) {
        String reachable =
                switch (host) {
                    case "0.0.0.0" -> "127.0.0.1";
                    case "::" -> "::1";
                    default -> host;
                };
        String authority = reachable.contains(":") ? "[" + reachable + "]" : reachable;
        return "Digital Diplomacy Index answers on http://" + authority + ":" + port
                + "/ (GraphQL: /graphql, GraphiQL: /q/graphql-ui)";
    }
}
