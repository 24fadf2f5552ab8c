package org.digitaldiplomacy.collect;

import java.util.List;

/** The collectors that come with the application. */
public final class BuiltInCollectors {

    private BuiltInCollectors() {}

    public static List<Collector> all() {
        return List.of(new MastodonCollector(), new BlueskyCollector());
    }
}
