package org.digitaldiplomacy.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
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
    private int published;

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

    /** A subscription begins some time after it was asked for, and nothing says when. */
    private JsonNode publishUntilHeard(SocketClient client) {
        @Nullable JsonNode heard = client.poll();
        while (heard == null) {
            published++;
            editions.publish(SampleWorld.edition("told-" + published, 1, 2024));
            heard = client.poll();
        }
        return heard;
    }
}
