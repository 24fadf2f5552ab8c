package org.digitaldiplomacy.measure;

import java.util.List;

/** Accounts that were found closed at the last look. */
final class ClosedAccounts implements Measure {

    private static final Description DESCRIPTION = new Description(
            "closed-accounts",
            "% of accounts",
            "Accounts that were found closed at the last look.",
            "100 · accounts with closed(last) = 1 / accounts with closed known",
            List.of("closed"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, account -> account.total("closed")
                        .map(seen -> new Sums.Term(seen.lastValue() == 1 ? 1 : 0, 1, List.of(seen))))
                .ratio(100);
    }
}
