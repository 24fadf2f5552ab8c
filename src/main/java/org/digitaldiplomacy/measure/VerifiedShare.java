package org.digitaldiplomacy.measure;

import java.util.List;

/** Accounts that their platform calls verified, at the last look. */
final class VerifiedShare implements Measure {

    private static final Description DESCRIPTION = new Description(
            "verified-share",
            "% of accounts",
            "Accounts that their platform calls verified, at the last look.",
            "100 · accounts with verified(last) = 1 / accounts with verified known",
            List.of("verified"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, account -> account.total("verified")
                        .map(seen -> new Sums.Term(seen.lastValue() == 1 ? 1 : 0, 1, List.of(seen))))
                .ratio(100);
    }
}
