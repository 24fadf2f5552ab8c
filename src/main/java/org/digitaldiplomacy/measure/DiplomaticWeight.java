package org.digitaldiplomacy.measure;

import java.util.List;

/** Followers that are themselves accounts of states and international organisations. */
final class DiplomaticWeight implements Measure {

    private static final Description DESCRIPTION = new Description(
            "diplomatic-weight",
            "followers among diplomats",
            "Followers that are themselves accounts of states and international organisations.",
            "Σ peer-followers(last)",
            List.of("peer-followers"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, account -> account.total("peer-followers")
                        .map(f -> new Sums.Term(f.lastValue(), 1, List.of(f))))
                .sum(followers -> followers);
    }
}
