package org.digitaldiplomacy.ingest.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that no table of a package lists. A package may add its own, as the {@code enum} of the column in
 * {@code datapackage.json}; what is neither here nor there is a misspelling.
 */
public record Vocabulary(Set<String> platforms, Map<String, MetricUnit> metrics) {

    private static final List<String> COUNTS = List.of(
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
            "posts-with-text",
            "posts-with-image",
            "posts-with-video",
            "posts-with-link",
            "posts-with-live");

    /** Values known without being stated. */
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
        metrics = Map.copyOf(metrics);
    }

    /** Posts are counted by language under the codes of ISO 639-1. */
    private static Map<String, MetricUnit> commonMetrics() {
        Map<String, MetricUnit> metrics = new HashMap<>();
        for (String count : COUNTS) {
            metrics.put(count, MetricUnit.COUNT);
        }
        for (String language : Locale.getISOLanguages()) {
            metrics.put("posts-in-" + language, MetricUnit.COUNT);
        }
        metrics.put("verified", MetricUnit.FLAG);
        metrics.put("closed", MetricUnit.FLAG);
        return metrics;
    }

    /** The names of a column, {@code platform} or {@code metric}. */
    public Set<String> of(String column) {
        return switch (column) {
            case "platform" -> platforms;
            case "metric" -> metrics.keySet();
            default -> throw new IllegalArgumentException("no list has the names of " + column);
        };
    }

    /** Adds names; metrics that only their name is known of may have any number. */
    public Vocabulary and(Set<String> morePlatforms, Set<String> moreMetrics) {
        Set<String> all = new TreeSet<>(platforms);
        all.addAll(morePlatforms);
        Map<String, MetricUnit> units = new HashMap<>(metrics);
        moreMetrics.forEach(metric -> units.putIfAbsent(metric, MetricUnit.NUMBER));
        return new Vocabulary(all, units);
    }
}
