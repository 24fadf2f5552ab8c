package org.digitaldiplomacy.web.site;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the pages are served. */
@ConfigMapping(prefix = "ddi.web")
public interface SiteSettings {

    /** The service's public origin, such as {@code https://example.org}; by default the one that the visitor names. */
    Optional<String> origin();

    /** What rendered pages may take of the heap; 0 keeps none. */
    @WithDefault("32M")
    MemorySize cacheBytes();
}
