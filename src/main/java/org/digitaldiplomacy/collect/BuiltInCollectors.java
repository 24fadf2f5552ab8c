package org.digitaldiplomacy.collect;

import java.util.List;
import java.util.Optional;

/** The collectors that come with the application. */
public final class BuiltInCollectors {

    private BuiltInCollectors() {}

    public static List<Collector> all() {
        return List.of(
                new MastodonCollector(),
                new BlueskyCollector(),
                new YouTubeCollector(Optional.ofNullable(System.getenv(YouTubeCollector.KEY))));
    }
}
