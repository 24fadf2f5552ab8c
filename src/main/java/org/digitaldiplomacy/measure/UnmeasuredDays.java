package org.digitaldiplomacy.measure;

import java.util.List;

/** Days without a count of followers between the first and the last one, on average over the accounts. */
final class UnmeasuredDays implements Measure {

    private static final Description DESCRIPTION = new Description(
            "unmeasured-days",
            "days",
            "Days without a count of followers between the first and the last one, on average over the accounts.",
            "Σ (date(last) − date(first) + 1 − days with a count) / accounts",
            List.of("followers"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, account -> account.total("followers")
                        .map(f -> new Sums.Term(f.span() + 1.0 - f.days(), 1, List.of(f))))
                .ratio(1);
    }
}
