package org.digitaldiplomacy.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;

/**
 * Channels on YouTube: subscribers, as followers, and public videos, as posts, from {@code channels.list} of the YouTube
 * Data API, which asks for a key. From a thousand on, subscribers come rounded down to three significant digits; a
 * channel that hides them has none.
 *
 * @see <a href="https://developers.google.com/youtube/v3/docs/channels">YouTube's documentation</a>
 */
public final class YouTubeCollector implements Collector {

    /** Environment variable of the key. */
    public static final String KEY = "DDI_YOUTUBE_KEY";

    private static final PlatformId PLATFORM = new PlatformId("youtube");
    private static final MetricId FOLLOWERS = new MetricId("followers");
    private static final Pattern CHANNEL = Pattern.compile("UC[A-Za-z0-9_-]{22}");
    private static final Pattern NAME = Pattern.compile("@?[\\p{L}\\p{N}._·-]{1,60}");
    private static final long EXACT_BELOW = 1000;

    private final URI server;
    private final Optional<String> key;

    /** @param key what the platform gave to who asks */
    public YouTubeCollector(Optional<String> key) {
        this(URI.create("https://www.googleapis.com"), key);
    }

    YouTubeCollector(URI server, Optional<String> key) {
        this.server = server;
        this.key = key.map(String::strip).filter(k -> !k.isEmpty());
    }

    @Override
    public PlatformId platform() {
        return PLATFORM;
    }

    @Override
    public Optional<String> obstacle() {
        return key.isPresent()
                ? Optional.empty()
                : Optional.of("found no " + KEY + ", expected a key of the YouTube Data API");
    }

    @Override
    public boolean isRounded(MetricId metric, long value) {
        return metric.equals(FOLLOWERS) && value >= EXACT_BELOW;
    }

    /** A handle is a channel's id, its handle, or the user name that channels of before 2014 may have. */
    @Override
    public Map<MetricId, Long> collect(String handle, Web web) throws Unanswered {
        if (!NAME.matcher(handle).matches()) {
            throw new Unanswered("is no handle of the form @name, nor a channel's id of the form UC and 22 characters");
        }
        List<String> ways = CHANNEL.matcher(handle).matches()
                ? List.of("id")
                : handle.startsWith("@") ? List.of("forHandle") : List.of("forHandle", "forUsername");
        for (String way : ways) {
            URI address = server.resolve(
                    "/youtube/v3/channels?part=statistics&" + way + "=" + ActivityPubActor.encoded(handle));
            JsonNode channel = web.json(address, Map.of("X-Goog-Api-Key", key.orElse("")))
                    .path("items")
                    .path(0)
                    .path("statistics");
            if (!channel.isMissingNode()) {
                return counts(channel, address);
            }
        }
        throw new Unanswered("is not known to YouTube, asked for by " + String.join(" and ", ways));
    }

    private static Map<MetricId, Long> counts(JsonNode channel, URI address) throws Unanswered {
        Counts counts = new Counts(channel, address).take("posts", "videoCount");
        return channel.path("hiddenSubscriberCount").asBoolean()
                ? counts.all()
                : counts.take(FOLLOWERS.value(), "subscriberCount").all();
    }
}
