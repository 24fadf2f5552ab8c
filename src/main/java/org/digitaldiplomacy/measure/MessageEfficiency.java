package org.digitaldiplomacy.measure;

import java.util.List;

/** Interactions a post for every thousand followers. */
final class MessageEfficiency implements Measure {

    private static final Description DESCRIPTION = new Description(
            "message-efficiency",
            "interactions a post and 1,000 followers",
            "What a post brings, whatever the size of the audience: interactions a post for every thousand followers.",
            "1000 · Σ (likes + comments + shares) / Σ (posts · followers(last))",
            List.of("likes", "comments", "shares", "posts", "followers"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, Interactions::perPostAndFollower)
                .ratio(1000);
    }
}
