package org.digitaldiplomacy.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;

/**
 * Accounts on Bluesky: followers, following and posts, from {@code app.bsky.actor.getProfile} of the AT Protocol at the
 * public address, which asks for no login.
 *
 * @see <a href="https://docs.bsky.app/docs/api/app-bsky-actor-get-profile">Bluesky's documentation</a>
 */
public final class BlueskyCollector implements Collector {

    private static final PlatformId PLATFORM = new PlatformId("bluesky");
    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private final URI server;

    public BlueskyCollector() {
        this(URI.create("https://public.api.bsky.app"));
    }

    BlueskyCollector(URI server) {
        this.server = server;
    }

    @Override
    public PlatformId platform() {
        return PLATFORM;
    }

    @Override
    public Map<MetricId, Long> collect(String handle, Web web) throws Unanswered {
        if (!HANDLE.matcher(handle).matches()) {
            throw new Unanswered("is no handle of the form name.example.org");
        }
        URI address = server.resolve("/xrpc/app.bsky.actor.getProfile?actor=" + handle);
        JsonNode profile = web.json(address);
        return new Counts(profile, address)
                .take("followers", "followersCount")
                .take("following", "followsCount")
                .take("posts", "postsCount")
                .all();
    }
}
