package org.digitaldiplomacy.graphql.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are kept, here and on the way to clients. */
@ConfigMapping(prefix = "ddi.graphql.cache")
public interface CacheSettings {

    /** What kept answers may take of the heap; 0 keeps none. */
    @WithDefault("64M")
    MemorySize bytes();

    /** What automatic persisted queries may take of the heap. */
    @WithDefault("8M")
    MemorySize persistedBytes();

    /** How long the store's revision counts as known. A change on another node shows after this at the latest. */
    @WithDefault("100ms")
    Duration revisionCheck();

    /** How long browsers and proxies may keep an answer by GET before they ask again. */
    @WithDefault("60s")
    Duration maxAge();
}
