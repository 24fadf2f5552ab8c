package org.digitaldiplomacy.measure;

import java.util.List;

/** Posts a day of an account, on average. */
final class PostingFrequency implements Measure {

    private static final Description DESCRIPTION = new Description(
            "posting-frequency",
            "posts a day",
            "Posts a day of an account, on average.",
            "Σ posts a day / accounts; from counts of posts, else from the first and the last running total",
            List.of("posts"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, Posting::perDay).ratio(1);
    }
}
