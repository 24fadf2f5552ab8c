package org.digitaldiplomacy.measure;

import java.util.List;

/** Accounts that posted nothing, of those whose posts are known. */
final class DormantAccounts implements Measure {

    private static final Description DESCRIPTION = new Description(
            "dormant-accounts",
            "% of accounts",
            "Accounts that posted nothing, of those whose posts are known.",
            "100 · accounts without a post / accounts with known posts",
            List.of("posts"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, account -> Posting.perDay(account)
                        .map(posts -> new Sums.Term(posts.above() == 0 ? 1 : 0, 1, posts.standsOn())))
                .ratio(100);
    }
}
