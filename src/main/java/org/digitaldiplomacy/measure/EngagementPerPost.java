package org.digitaldiplomacy.measure;

import java.util.List;

/** Likes, comments and shares that a post gets. */
final class EngagementPerPost implements Measure {

    private static final Description DESCRIPTION = new Description(
            "engagement-per-post",
            "interactions a post",
            "Likes, comments and shares that a post gets.",
            "Σ (likes + comments + shares) / Σ posts",
            List.of("likes", "comments", "shares", "posts"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, Interactions::perPost).ratio(1);
    }
}
