package org.digitaldiplomacy.measure;

import java.util.List;

/** How much is said: posts a day of all accounts together. */
final class Vocality implements Measure {

    private static final Description DESCRIPTION = new Description(
            "vocality",
            "posts a day",
            "How much is said: posts a day of all accounts together.",
            "Σ posts a day; from counts of posts, else from the first and the last running total",
            List.of("posts"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(accounts, DESCRIPTION, Posting::perDay).sum(posts -> posts);
    }
}
