package org.digitaldiplomacy.scoring.derive;

import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;

/** What a calculation came to: a number, or the reason why it did not fit one. */
final class Outcome {

    private Outcome() {}

    static Cell of(String method, double value) {
        return Double.isFinite(value)
                ? Cell.of(value)
                : Cell.missing(new Reason.MethodFailed(method, "the result is too large for a number"));
    }

    static Cell outside(String method, double value, String domain) {
        return Cell.missing(new Reason.OutsideDomain(method, value, domain));
    }
}
