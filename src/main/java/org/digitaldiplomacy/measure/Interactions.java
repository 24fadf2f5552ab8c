package org.digitaldiplomacy.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaldiplomacy.measure.Sums.Term;

/** Interactions with an account's posts: likes, comments and shares, as far as they are counted. */
final class Interactions {

    private Interactions() {}

    static Optional<Term> perPost(MeasuredAccount account) {
        Optional<Term> posts = account.counts("posts")
                .map(t -> new Term(t.sum(), 0, List.of(t)))
                .or(() -> Posting.grown(account).map(t -> new Term(t.change(), 0, List.of(t))));
        return posts.flatMap(p -> with(account, p.above(), p.standsOn()));
    }

    static Optional<Term> perFollower(MeasuredAccount account) {
        return account.total("followers").flatMap(f -> with(account, f.lastValue(), List.of(f)));
    }

    static Optional<Term> perPostAndFollower(MeasuredAccount account) {
        return perPost(account).flatMap(posts -> account.total("followers")
                .map(f ->
                        new Term(posts.above(), posts.below() * f.lastValue(), joined(posts.standsOn(), List.of(f)))));
    }

    private static Optional<Term> with(MeasuredAccount account, double below, List<Tally> standsOn) {
        List<Tally> counted = Stream.of("likes", "comments", "shares")
                .flatMap(metric -> account.counts(metric).stream())
                .toList();
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Term(Sums.of(counted, Tally::sum), below, joined(counted, standsOn)));
    }

    private static List<Tally> joined(List<Tally> some, List<Tally> others) {
        List<Tally> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
