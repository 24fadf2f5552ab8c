package org.digitaldiplomacy.measure;

import java.util.List;

/** Posts that answer somebody. */
final class ReplyShare implements Measure {

    private static final Description DESCRIPTION = new Description(
            "reply-share",
            "% of posts",
            "Posts that answer somebody.",
            "100 · Σ replies / Σ posts",
            List.of("replies", "posts"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Figure of(List<MeasuredAccount> accounts, Window window) {
        return Sums.over(
                        accounts, DESCRIPTION, account -> Sums.pair(account.counts("replies"), account.counts("posts")))
                .ratio(100);
    }
}
