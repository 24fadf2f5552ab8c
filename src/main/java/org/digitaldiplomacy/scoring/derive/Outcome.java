package org.digitaldiplomacy.scoring.derive;

import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;

/** Result of a calculation: a number, or the reason why there is none. */
final class Outcome {

    private Outcome() {}

    static Cell of(String method, double value) {
        return Double.isFinite(value)
                ? Cell.of(value)
                : Cell.missing(new Reason.MethodFailed(method, "the result is too large for a number"));
    }

    /** Divides by another column's value; a gap where there is none, a failure where it cannot be divided by. */
    static Cell over(String method, String column, Cell denominator, DoubleUnaryOperator quotient) {
        if (denominator instanceof Cell.Known by) {
            return by.value() > 0
                    ? of(method, quotient.applyAsDouble(by.value()))
                    : outside(method, by.value(), "a value of " + column + " above zero to divide by");
        }
        Reason missing = ((Cell.Missing) denominator).reason();
        return Cell.missing(missing.isFailure() ? missing : new Reason.NoDenominator(column));
    }

    static Cell outside(String method, double value, String domain) {
        return Cell.missing(new Reason.OutsideDomain(method, value, domain));
    }
}
