package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.Methodologies;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.port.DataPackages;
import org.digitaldiplomacy.store.OwnDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Subscribers hear of an edition that somebody publishes in the store, as another node would. */
@QuarkusTest
@TestProfile(OwnDatabase.class)
@Timeout(120)
class SubscriptionTest {

    private static final String QUERY = "subscription { editionPublished { slug revision nodes { key parent } } }";

    private final DataPackages packages;
    private final Methodologies methodologies;
    private final Editions editions;
    private static final AtomicInteger PUBLISHED = new AtomicInteger();

    SubscriptionTest(DataPackages packages, Methodologies methodologies, Editions editions) {
        this.packages = packages;
        this.methodologies = methodologies;
        this.editions = editions;
    }

    @Test
    void every_subscriber_hears_of_an_edition_when_it_is_published() {
        packages.replace(SampleWorld.dataPackage());
        methodologies.save(SampleWorld.rules(), SampleWorld.description());
        try (SocketClient one = SocketClient.open();
                SocketClient two = SocketClient.open()) {
            one.ask("mine", QUERY);
            two.ask("yours", QUERY);
            JsonNode first = publishUntilHeard(one);
            assertThat(first.path("type").asText()).isEqualTo("next");
            assertThat(first.path("id").asText()).isEqualTo("mine");
            assertThat(first.at("/payload/data/editionPublished/slug").asText()).startsWith("told-");
            assertThat(first.at("/payload/data/editionPublished/nodes")).hasSize(2);
            assertThat(first.at("/payload/extensions/cost/requested").asInt()).isPositive();
            assertThat(publishUntilHeard(two).path("id").asText()).isEqualTo("yours");
            one.send(Map.of("type", "complete", "id", "mine"));
            one.ask("after", "{ __typename }");
            JsonNode next = one.next();
            while (next.path("id").asText().equals("mine")) {
                next = one.next();
            }
            assertThat(next.path("id").asText()).isEqualTo("after");
        }
    }

    @Test
    void subscribers_by_server_sent_events_hear_of_it_too() throws Exception {
        packages.replace(SampleWorld.dataPackage());
        methodologies.save(SampleWorld.rules(), SampleWorld.description());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                        + "/graphql?query=" + URLEncoder.encode(QUERY, StandardCharsets.UTF_8)))
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (Stream<String> lines = response.body()) {
            Thread listener = new Thread(() ->
                    lines.filter(line -> line.startsWith("data: ")).limit(1).forEach(heard::add));
            listener.start();
            @Nullable String event = null;
            while (event == null) {
                editions.publish(SampleWorld.edition("told-" + PUBLISHED.incrementAndGet(), 1, 2024));
                event = heard.poll(1, TimeUnit.SECONDS);
            }
            assertThat(event).startsWith("data: {\"data\":{\"editionPublished\":{\"slug\":\"told-");
            listener.join();
        }
    }

    /** A subscription begins some time after it was asked for, and nothing says when. */
    private JsonNode publishUntilHeard(SocketClient client) {
        @Nullable JsonNode heard = client.poll();
        while (heard == null) {
            editions.publish(SampleWorld.edition("told-" + PUBLISHED.incrementAndGet(), 1, 2024));
            heard = client.poll();
        }
        return heard;
    }
}
