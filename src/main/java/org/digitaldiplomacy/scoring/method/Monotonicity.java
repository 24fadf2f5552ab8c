package org.digitaldiplomacy.scoring.method;

/**
 * Promise of a formula that, with all else equal, a worse value never gives its unit a better score; nor, where no
 * scale or weight is read from the data, a better rank.
 */
public sealed interface Monotonicity {

    /** The formula keeps the promise. */
    record Promised() implements Monotonicity {}

    /** @param because why a unit can gain by getting worse, a clause without a full stop */
    record Refused(String because) implements Monotonicity {}

    /** The formula does not say, and is taken for one that does not keep the promise. */
    record Undeclared() implements Monotonicity {}
}
