package org.digitaldiplomacy.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounding to a number of decimals. A value counts as the decimal that it is written as, to the 15 digits that a
 * {@code double} keeps of any decimal: what the steps before lost in binary decides no tie.
 *
 * @param places how many decimals stay
 */
public record Decimals(int places, Ties ties) {

    /** Rounding of a value halfway between two. */
    public enum Ties {
        /** Away from zero, as published tables do. */
        HALF_UP(RoundingMode.HALF_UP),

        /** To the even one of the two. */
        HALF_EVEN(RoundingMode.HALF_EVEN);

        private final RoundingMode mode;

        Ties(RoundingMode mode) {
            this.mode = mode;
        }
    }

    private static final MathContext KEPT = new MathContext(15);

    /** Precision left after logarithms or roots, which lose a little more. */
    private static final MathContext COMPUTED = new MathContext(14);

    public Decimals {
        if (places < 0) {
            throw new IllegalArgumentException("decimals must be 0 or more, found " + places);
        }
    }

    /** The decimal that a finite value is written as. */
    static BigDecimal exact(double x) {
        return BigDecimal.valueOf(x).round(KEPT);
    }

    /** @param x finite */
    public double round(double x) {
        return exact(x).setScale(places, ties.mode).doubleValue();
    }

    /** Rounds the result of a formula that has no exact decimal. */
    double roundComputed(double x) {
        return BigDecimal.valueOf(x).round(COMPUTED).setScale(places, ties.mode).doubleValue();
    }

    double round(Ratio ratio) {
        return ratio.numerator().divide(ratio.denominator(), places, ties.mode).doubleValue();
    }

    /**
     * An exact number.
     *
     * @param denominator not zero
     */
    public record Ratio(BigDecimal numerator, BigDecimal denominator) {}
}
