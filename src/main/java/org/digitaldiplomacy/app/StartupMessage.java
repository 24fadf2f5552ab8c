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

    static String text(String host, int port) {
        String reachable = host.equals("0.0.0.0") ? "127.0.0.1" : host;
        return "Digital Diplomacy Index answers on http://" + reachable + ":" + port
                + "/ (GraphQL: /graphql, GraphiQL: /q/graphql-ui)";
    }
}
