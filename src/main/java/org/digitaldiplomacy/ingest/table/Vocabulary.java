package org.digitaldiplomacy.ingest.table;

import java.util.Set;
import java.util.TreeSet;

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
            Set.of(
                    "followers",
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
                    "verified"));

    public Vocabulary {
        platforms = Set.copyOf(platforms);
        metrics = Set.copyOf(metrics);
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
