package org.digitaldiplomacy.measure;

import java.util.List;

/** How far the network reaches: the followers of all accounts, on a scale where ten times as many count 1 more. */
final class NetworkReach implements Measure {

    private static final Description DESCRIPTION = new Description(
            "network-reach",
            "decadic logarithm of followers",
            "How far the network reaches: the followers of all accounts, on a scale where ten times as many count 1 more.",
            "log10(1 + Σ followers(last))",
            List.of("followers"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, account -> account.total("followers")
                        .map(f -> new Sums.Term(f.lastValue(), 1, List.of(f))))
                .sum(followers -> StrictMath.log10(1 + followers));
    }
}
