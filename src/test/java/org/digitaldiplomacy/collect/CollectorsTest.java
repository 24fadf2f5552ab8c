package org.digitaldiplomacy.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.model.MetricId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the collectors make of answers. The accounts and numbers are made up, the fields are those of the protocols. */
class CollectorsTest {

    /** Knows one address. */
    private record OnePage(String known, String text) implements Web {
        @Override
        public URI server(String authority) {
            return URI.create("https://" + authority);
        }

        @Override
        public JsonNode json(URI address, Map<String, String> headers) throws Unanswered {
            assertThat(address).hasToString(known);
            try {
                return new JsonMapper().readTree(text);
            } catch (JsonProcessingException broken) {
                throw new AssertionError(broken);
            }
        }
    }

    @Test
    void mastodon_tells_followers_following_and_posts() throws Unanswered {
        Web web = new OnePage(
                "https://social.example.org/api/v1/accounts/lookup?acct=Ministry",
                "{\"acct\": \"Ministry\", \"followers_count\": 1200, \"following_count\": 0, \"statuses_count\": 31}");

        assertThat(new MastodonCollector().collect("@Ministry@social.example.org", web))
                .isEqualTo(counts(1200, 0, 31));
    }

    /** Knows some addresses, and that there is nothing at others. */
    private record SomePages(Map<String, String> known, List<String> asked) implements Web {

        SomePages(Map<String, String> known) {
            this(known, new ArrayList<>());
        }

        @Override
        public URI server(String authority) {
            return URI.create("https://" + authority);
        }

        @Override
        public JsonNode json(URI address, Map<String, String> headers) throws Unanswered {
            asked.add(address.toString());
            String text = known.get(address.toString());
            if (text == null) {
                throw new NothingThere("is not known at " + address);
            }
            return new OnePage(address.toString(), text).json(address);
        }
    }

    private static final String FINGER =
            "https://example.org/.well-known/webfinger?resource=acct%3Aministry%40example.org";

    private static String self(String href) {
        return "{\"subject\": \"acct:ministry@social.example.org\", \"links\": [{\"rel\": \"self\", \"type\":"
                + " \"text/html\", \"href\": \"https://example.org/\"}, {\"rel\": \"self\", \"type\":"
                + " \"application/activity+json\", \"href\": \"" + href + "\"}]}";
    }

    @Test
    void an_account_that_is_at_home_on_another_host_is_asked_there() throws Unanswered {
        Web web = new SomePages(Map.of(
                FINGER,
                self("https://social.example.org/users/ministry"),
                "https://social.example.org/api/v1/accounts/lookup?acct=ministry%40social.example.org",
                "{\"followers_count\": 3, \"following_count\": 2, \"statuses_count\": 1}"));

        assertThat(new MastodonCollector().collect("ministry@example.org", web)).isEqualTo(counts(3, 2, 1));
    }

    @Test
    void where_only_activitypub_is_spoken_the_collections_are_counted_and_hidden_ones_left_out() throws Unanswered {
        SomePages web = new SomePages(Map.of(
                FINGER,
                self("/actors/1"),
                "https://example.org/actors/1",
                "{\"type\": \"Person\", \"followers\": \"/actors/1/followers\", \"following\": \"/actors/1/following\","
                        + " \"outbox\": \"https://example.org/actors/1/outbox\"}",
                "https://example.org/actors/1/followers",
                "{\"totalItems\": 44}",
                "https://example.org/actors/1/outbox",
                "{\"type\": \"OrderedCollection\", \"totalItems\": 7}"));

        assertThat(new MastodonCollector().collect("ministry@example.org", web))
                .isEqualTo(Map.of(new MetricId("followers"), 44L, new MetricId("posts"), 7L));
        assertThat(web.asked()).as("each once").doesNotHaveDuplicates().hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "7", "{\"links\": [{\"rel\": \"self\", \"type\": \"text/html\"}]}"})
    void a_domain_without_the_account_says_so(String finger) {
        assertThatThrownBy(() ->
                        new MastodonCollector().collect("ministry@example.org", new SomePages(Map.of(FINGER, finger))))
                .isInstanceOf(Unanswered.class)
                .hasMessage("found no ActivityPub account at " + FINGER + ", expected a link 'self'");
        assertThatThrownBy(() -> new MastodonCollector().collect("ministry@example.org", new SomePages(Map.of())))
                .isInstanceOf(Unanswered.class)
                .hasMessage("is not known at " + FINGER);
    }

    @Test
    void an_address_that_is_none_is_refused() {
        assertThatThrownBy(() -> new MastodonCollector()
                        .collect("ministry@example.org", new SomePages(Map.of(FINGER, self("https://a b")))))
                .isInstanceOf(Unanswered.class)
                .hasMessage("found \"https://a b\" at " + FINGER + ", expected an address");
    }

    @Test
    void bluesky_tells_followers_following_and_posts() throws Unanswered {
        Web web = new OnePage(
                "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=ministry.example.org",
                "{\"handle\": \"ministry.example.org\", \"followersCount\": 9, \"followsCount\": 8, \"postsCount\": 7}");

        assertThat(new BlueskyCollector().collect("ministry.example.org", web)).isEqualTo(counts(9, 8, 7));
    }

    private static final YouTubeCollector YOUTUBE = new YouTubeCollector(Optional.of("key"));
    private static final String CHANNELS = "https://www.googleapis.com/youtube/v3/channels?part=statistics&";

    @ParameterizedTest
    @CsvSource({"@Ministry, forHandle=%40Ministry", "UC0123456789abcdefghi-_Z, id=UC0123456789abcdefghi-_Z"})
    void youtube_tells_subscribers_and_videos(String handle, String asked) throws Unanswered {
        Web web = new OnePage(
                CHANNELS + asked,
                "{\"items\": [{\"statistics\": {\"viewCount\": \"100000\", \"subscriberCount\": \"12300\","
                        + " \"hiddenSubscriberCount\": false, \"videoCount\": \"0\"}}]}");

        assertThat(YOUTUBE.collect(handle, web))
                .isEqualTo(Map.of(new MetricId("followers"), 12300L, new MetricId("posts"), 0L));
        assertThat(YOUTUBE.isRounded(new MetricId("followers"), 12300)).isTrue();
        assertThat(YOUTUBE.isRounded(new MetricId("followers"), 999)).isFalse();
        assertThat(YOUTUBE.isRounded(new MetricId("posts"), 12300)).isFalse();
    }

    @Test
    void subscribers_that_a_channel_hides_are_no_zero() throws Unanswered {
        SomePages web = new SomePages(Map.of(
                CHANNELS + "forHandle=ministry",
                "{\"pageInfo\": {\"totalResults\": 0}}",
                CHANNELS + "forUsername=ministry",
                "{\"items\": [{\"statistics\": {\"subscriberCount\": \"0\", \"hiddenSubscriberCount\": true,"
                        + " \"videoCount\": \"7\"}}]}"));

        assertThat(YOUTUBE.collect("ministry", web)).isEqualTo(Map.of(new MetricId("posts"), 7L));
    }

    @Test
    void a_channel_that_is_none_and_a_key_that_is_missing_are_told() {
        SomePages nothing = new SomePages(Map.of(CHANNELS + "forHandle=%40m", "{}"));
        assertThatThrownBy(() -> YOUTUBE.collect("@m", nothing))
                .isInstanceOf(Unanswered.class)
                .hasMessage("is not known to YouTube, asked for by forHandle");
        assertThatThrownBy(() -> YOUTUBE.collect("m&key=x", nothing))
                .isInstanceOf(Unanswered.class)
                .hasMessageStartingWith("is no handle");
        assertThat(YOUTUBE.obstacle()).isEmpty();
        assertThat(new YouTubeCollector(Optional.of(" ")).obstacle())
                .contains("found no DDI_YOUTUBE_KEY, expected a key of the YouTube Data API");
    }

    @Test
    void what_an_answer_does_not_tell_is_left_out_and_no_zero() throws Unanswered {
        Web web = new OnePage(
                "https://s.example.org/api/v1/accounts/lookup?acct=m",
                "{\"followers_count\": 5, \"following_count\": null}");

        assertThat(new MastodonCollector().collect("m@s.example.org", web))
                .isEqualTo(Map.of(new MetricId("followers"), 5L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"followers_count\": -1}", "{\"followers_count\": \"many\"}", "7"})
    void an_answer_that_is_no_account_is_refused(String text) {
        Web web = new OnePage("https://s.example.org/api/v1/accounts/lookup?acct=m", text);

        assertThatThrownBy(() -> new MastodonCollector().collect("m@s.example.org", web))
                .isInstanceOf(Unanswered.class)
                .hasMessageContaining("expected a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry", "m@", "@s.example.org", "m@s.example.org/../x", "m@s@t", "m@user:pass@s"})
    void handles_that_lead_elsewhere_are_refused(String handle) {
        assertThatThrownBy(() -> new MastodonCollector().collect(handle, new OnePage("", "")))
                .isInstanceOf(Unanswered.class)
                .hasMessage("is no handle of the form user@server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry", "a.b/c", "a.b&actor=c.d", ""})
    void names_that_are_none_are_refused(String handle) {
        assertThatThrownBy(() -> new BlueskyCollector().collect(handle, new OnePage("", "")))
                .isInstanceOf(Unanswered.class);
    }

    private static Map<MetricId, Long> counts(long followers, long following, long posts) {
        return Map.of(
                new MetricId("followers"),
                followers,
                new MetricId("following"),
                following,
                new MetricId("posts"),
                posts);
    }
}
