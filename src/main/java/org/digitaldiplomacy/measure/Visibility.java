package org.digitaldiplomacy.measure;

import java.util.List;

/** How often posts are seen: views a day of all accounts together. */
final class Visibility implements Measure {

    private static final Description DESCRIPTION = new Description(
            "visibility",
            "views a day",
            "How often posts are seen: views a day of all accounts together.",
            "Σ views / days that the counts cover, account by account",
            List.of("views"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, account -> Sums.perDay(account.counts("views")))
                .sum(views -> views);
    }
}
