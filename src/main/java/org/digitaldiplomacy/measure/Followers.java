package org.digitaldiplomacy.measure;

import java.util.List;

/** Followers of all accounts together, by the last count of each. */
final class Followers implements Measure {

    private static final Description DESCRIPTION = new Description(
            "followers",
            "followers",
            "Followers of all accounts together, by the last count of each.",
            "Σ followers(last)",
            List.of("followers"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, account -> account.total("followers")
                        .map(f -> new Sums.Term(f.lastValue(), 1, List.of(f))))
                .sum(followers -> followers);
    }
}
