package org.digitaldiplomacy.measure;

import java.util.List;

/** How often those are answered who speak to the accounts. */
final class Responsiveness implements Measure {

    private static final Description DESCRIPTION = new Description(
            "responsiveness",
            "replies per 100 mentions",
            "How often those are answered who speak to the accounts.",
            "100 · Σ replies / Σ mentions",
            List.of("replies", "mentions"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(
                        accounts,
                        DESCRIPTION,
                        account -> Sums.pair(account.counts("replies"), account.counts("mentions")))
                .ratio(100);
    }
}
