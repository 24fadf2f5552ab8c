package org.digitaldiplomacy.measure;

import java.util.List;

/** Followers won or lost between the first and the last count of each account. */
final class FollowerGrowth implements Measure {

    private static final Description DESCRIPTION = new Description(
            "follower-growth",
            "followers",
            "Followers won or lost between the first and the last count of each account.",
            "Σ (followers(last) − followers(first))",
            List.of("followers"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, account -> Growth.of(account.total("followers")))
                .sum(change -> change);
    }
}
