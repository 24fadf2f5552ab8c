package org.digitaldiplomacy.measure;

import java.util.List;
import java.util.Optional;

/** How much running totals grow; two measurements make it. */
final class Growth {

    private Growth() {}

    /** The change, and what it began from. */
    static Optional<Sums.Term> of(Optional<Tally> totals) {
        return totals.filter(t -> t.span() > 0).map(t -> new Sums.Term(t.change(), t.firstValue(), List.of(t)));
    }
}
