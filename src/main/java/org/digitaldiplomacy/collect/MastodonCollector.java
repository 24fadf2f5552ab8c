package org.digitaldiplomacy.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;

/**
 * Accounts on Mastodon and on other servers that speak ActivityPub: followers, following and posts. Mastodon's own {@code GET
 * /api/v1/accounts/lookup} asks for no login and tells all in one answer. Where the handle's domain does not have it, the
 * account's home is looked up and asked, and where that does not have it either, the account's collections are.
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
        String user = parts.group(1);
        String domain = parts.group(2);
        URI server = web.server(domain);
        try {
            return lookup(server, user, web);
        } catch (NothingThere elsewhere) {
            ActivityPubActor actor = ActivityPubActor.find(user, domain, web);
            boolean isAskedAlready =
                    server.getAuthority().equals(actor.address().getAuthority());
            return isAskedAlready ? actor.counts(web) : atHome(actor, web);
        }
    }

    private static Map<MetricId, Long> atHome(ActivityPubActor actor, Web web) throws Unanswered {
        try {
            return lookup(actor.address(), actor.account(), web);
        } catch (NothingThere noMastodon) {
            return actor.counts(web);
        }
    }

    private static Map<MetricId, Long> lookup(URI server, String account, Web web) throws Unanswered {
        URI address = server.resolve("/api/v1/accounts/lookup?acct=" + ActivityPubActor.encoded(account));
        JsonNode profile = web.json(address);
        return new Counts(profile, address)
                .take("followers", "followers_count")
                .take("following", "following_count")
                .take("posts", "statuses_count")
                .all();
    }
}
