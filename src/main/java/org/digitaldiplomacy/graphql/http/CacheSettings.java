package org.digitaldiplomacy.graphql.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How answers are kept, here and on the way to clients. */
@ConfigMapping(prefix = "ddi.graphql.cache")
public interface CacheSettings {

    /** Share of the heap for cached answers; 0 caches none. */
    @WithDefault("64M")
    MemorySize bytes();

    /** Share of the heap for automatic persisted queries. */
    @WithDefault("8M")
    MemorySize persistedBytes();

    /** How long the store's revision counts as known. A change on another node shows after this at the latest. */
    @WithDefault("100ms")
    Duration revisionCheck();

    /** How long browsers and proxies may keep an answer by GET before they ask again. */
    @WithDefault("60s")
    Duration maxAge();
}
