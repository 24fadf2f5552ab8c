package org.digitaldiplomacy.measure;

import java.util.List;

/** Likes, comments and shares for each follower. */
final class EngagementPerFollower implements Measure {

    private static final Description DESCRIPTION = new Description(
            "engagement-per-follower",
            "interactions a follower",
            "Likes, comments and shares for each follower.",
            "Σ (likes + comments + shares) / Σ followers(last)",
            List.of("likes", "comments", "shares", "followers"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, Interactions::perFollower).ratio(1);
    }
}
