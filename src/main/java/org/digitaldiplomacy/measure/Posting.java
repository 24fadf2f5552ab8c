package org.digitaldiplomacy.measure;

import java.util.List;
import java.util.Optional;

/** How much an account posts: by counts of posts, else by what its running total of posts grew. */
final class Posting {

    private Posting() {}

    /** Posts a day; a running total that fell tells of deleted posts, not of new ones. */
    static Optional<Sums.Term> perDay(MeasuredAccount account) {
        return Sums.perDay(account.counts("posts"))
                .or(() -> grown(account).map(t -> new Sums.Term(t.change() / t.span(), 1, List.of(t))));
    }

    static Optional<Tally> grown(MeasuredAccount account) {
        return account.total("posts").filter(t -> t.span() > 0 && t.change() >= 0);
    }
}
