package org.digitaldiplomacy.measure;

import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.measure.Tally.Half;

/** Whether growth gathers pace: the growth of followers in 30 days in the second half of the window, less that in the first. */
final class Momentum implements Measure {

    private static final double PERCENT_IN_30_DAYS = 3000;

    private static final Description DESCRIPTION = new Description(
            "momentum",
            "percentage points a month",
            "Whether growth gathers pace: the growth of followers in 30 days in the second half of the window, less that in the first.",
            "g(late) − g(early), g = 3000 · Σ (followers(last) − followers(first)) / Σ (followers(first) · days between)",
            List.of("followers"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        if (accounts.isEmpty()) {
            return Sums.over(accounts, DESCRIPTION, account -> Optional.empty()).missing();
        }
        if (window.middle().isEmpty()) {
            return new Figure.Missing(
                    Figure.Reason.NO_HALVES,
                    "Momentum compares the halves of a window: give its first and last month.");
        }
        Sums early = Sums.over(accounts, DESCRIPTION, account -> pace(account, Half.EARLY, Half.LATE));
        Sums late = Sums.over(accounts, DESCRIPTION, account -> pace(account, Half.LATE, Half.EARLY));
        if (early.isEmpty()) {
            return early.missing();
        }
        return early.below() == 0 || late.below() == 0
                ? early.withoutDenominator()
                : early.known(
                        PERCENT_IN_30_DAYS * (late.above() / late.below() - early.above() / early.below()), List.of());
    }

    /** Only of accounts that were measured twice in each half; the term stands on both. */
    private static Optional<Sums.Term> pace(MeasuredAccount account, Half half, Half other) {
        return account.total("followers", half).flatMap(one -> account.total("followers", other)
                .filter(two -> one.span() > 0 && two.span() > 0)
                .map(two -> new Sums.Term(one.change(), one.firstValue() * one.span(), List.of(one, two))));
    }
}
