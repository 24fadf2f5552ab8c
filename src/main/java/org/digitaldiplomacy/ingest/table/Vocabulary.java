package org.digitaldiplomacy.ingest.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The names that no table of a package lists. A package may add its own, as the {@code enum} of the column in
 * {@code datapackage.json}; what is neither here nor there is a misspelling.
 */
public record Vocabulary(Set<String> platforms, Set<String> metrics) {

    /** What is known without being said. */
    public static final Vocabulary COMMON = new Vocabulary(
            Set.of(
                    "aparat",
                    "bilibili",
                    "bluesky",
                    "discord",
                    "douyin",
                    "facebook",
                    "flickr",
                    "github",
                    "instagram",
                    "kakaotalk",
                    "line",
                    "linkedin",
                    "mastodon",
                    "medium",
                    "odnoklassniki",
                    "peertube",
                    "pinterest",
                    "reddit",
                    "rumble",
                    "rutube",
                    "signal",
                    "snapchat",
                    "soundcloud",
                    "spotify",
                    "substack",
                    "telegram",
                    "threads",
                    "tiktok",
                    "truth-social",
                    "tumblr",
                    "twitch",
                    "viber",
                    "vimeo",
                    "vk",
                    "wechat",
                    "weibo",
                    "whatsapp",
                    "x",
                    "xiaohongshu",
                    "youtube",
                    "zalo"),
            commonMetrics());

    public Vocabulary {
        platforms = Set.copyOf(platforms);
        metrics = Set.copyOf(metrics);
    }

    /** Posts are counted by language under the codes of ISO 639-1. */
    private static Set<String> commonMetrics() {
        Set<String> named = Set.of(
                "followers",
                "peer-followers",
                "following",
                "posts",
                "original-posts",
                "reposts",
                "replies",
                "mentions",
                "likes",
                "likes-given",
                "comments",
                "shares",
                "views",
                "listed",
                "verified",
                "closed",
                "posts-with-text",
                "posts-with-image",
                "posts-with-video",
                "posts-with-link",
                "posts-with-live");
        return union(
                named,
                Arrays.stream(Locale.getISOLanguages())
                        .map(language -> "posts-in-" + language)
                        .collect(Collectors.toSet()));
    }

    public Vocabulary and(Set<String> morePlatforms, Set<String> moreMetrics) {
        return new Vocabulary(union(platforms, morePlatforms), union(metrics, moreMetrics));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
