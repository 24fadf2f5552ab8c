package org.digitaldiplomacy.graphql.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Gives requests so little time that a test can wait for its end, and keeps no answers. */
public final class ShortTime implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("ddi.graphql.limits.time", "2s", "ddi.graphql.cache.bytes", "0");
    }
}
