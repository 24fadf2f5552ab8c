package org.digitaldiplomacy.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;

/**
 * Accounts on servers that speak Mastodon's client protocol: followers, following and posts, from {@code GET
 * /api/v1/accounts/lookup}, which asks for no login.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/accounts/#lookup">Mastodon's documentation</a>
 */
public final class MastodonCollector implements Collector {

    private static final PlatformId PLATFORM = new PlatformId("mastodon");
    private static final Pattern HANDLE = Pattern.compile("@?([A-Za-z0-9_.-]+)@([A-Za-z0-9.-]+(?::[0-9]{1,5})?)");

    @Override
    public PlatformId platform() {
        return PLATFORM;
    }

    @Override
    public Map<MetricId, Long> collect(String handle, Web web) throws Unanswered {
        Matcher parts = HANDLE.matcher(handle);
        if (!parts.matches()) {
            throw new Unanswered("is no handle of the form user@server");
        }
        String name = URLEncoder.encode(parts.group(1), StandardCharsets.UTF_8);
        URI address = web.server(parts.group(2)).resolve("/api/v1/accounts/lookup?acct=" + name);
        JsonNode profile = web.json(address);
        return new Counts(profile, address)
                .take("followers", "followers_count")
                .take("following", "following_count")
                .take("posts", "statuses_count")
                .all();
    }
}
