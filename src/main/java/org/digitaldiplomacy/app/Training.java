package org.digitaldiplomacy.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks the service once what first visitors ask for, and ends it: the classes that such a run loads are what the virtual
 * machine keeps, so that later starts find them read and checked. The build does this with an empty database.
 */
@ApplicationScoped
class Training {

    private static final Logger LOG = Logger.getLogger(Training.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String QUERY =
            "{\"query\": \"{ countries(first: 3) { nodes { code name latestMetrics: ministries"
                    + " { name } } } editions { nodes { slug } } search(text: \\\"estonia\\\") { totalCount } }\"}";

    private final HttpServer server;
    private final boolean isOn;

    Training(HttpServer server, @ConfigProperty(name = "ddi.training", defaultValue = "false") boolean isOn) {
        this.server = server;
        this.isOn = isOn;
    }

    void onListening(@ObservesAsync HttpServerStart start) {
        if (isOn) {
            try {
                ask();
            } catch (IOException failure) {
                LOG.warn("The training ends early", failure);
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
            Quarkus.asyncExit();
        }
    }

    private void ask() throws IOException, InterruptedException {
        URI root = URI.create("http://127.0.0.1:" + server.getPort());
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (String page :
                List.of("/q/health/ready", "/", "/countries/EST", "/v1/data/countries.csv", "/v1/openapi.json")) {
            client.send(request(root.resolve(page)).build(), BodyHandlers.discarding());
        }
        client.send(
                request(root.resolve("/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(QUERY))
                        .build(),
                BodyHandlers.discarding());
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }
}
