package org.digitaldiplomacy.app;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.digitaldiplomacy.access.Tokens;

/** Tells the person who started the service where it answers, once it does. */
@ApplicationScoped
class StartupMessage {
    private static final String FIRST_TOKEN = "Nobody may write here yet. To let somebody: "
            + "java -jar target/quarkus-app/quarkus-run.jar token create --name NAME --scope ingest,edit";

    private final HttpServer server;
    private final Tokens tokens;

    StartupMessage(HttpServer server, Tokens tokens) {
        this.server = server;
        this.tokens = tokens;
    }

    void onListening(@ObservesAsync HttpServerStart start) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            System.out.println(text(start.options().getHost(), server.getPort()));
            if (tokens.all().isEmpty()) {
                System.out.println(FIRST_TOKEN);
            }
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
