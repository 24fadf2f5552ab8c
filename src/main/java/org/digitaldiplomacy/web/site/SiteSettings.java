package org.digitaldiplomacy.web.site;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the pages are served. */
@ConfigMapping(prefix = "ddi.web")
public interface SiteSettings {

    /** Share of the heap for rendered pages; 0 keeps none. */
    @WithDefault("32M")
    MemorySize cacheBytes();

    /** How many times each kind of page is made beforehand after the start; 0 makes none. */
    @WithDefault("6")
    int rehearsals();
}
