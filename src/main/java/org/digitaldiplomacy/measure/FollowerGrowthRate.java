package org.digitaldiplomacy.measure;

import java.util.List;

/** Followers won or lost, as a share of those that there were. */
final class FollowerGrowthRate implements Measure {

    private static final Description DESCRIPTION = new Description(
            "follower-growth-rate",
            "%",
            "Followers won or lost, as a share of those that there were.",
            "100 · Σ (followers(last) − followers(first)) / Σ followers(first)",
            List.of("followers"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, account -> Growth.of(account.total("followers")))
                .ratio(100);
    }
}
