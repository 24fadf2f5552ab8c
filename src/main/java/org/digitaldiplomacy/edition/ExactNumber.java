package org.digitaldiplomacy.edition;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number as text that reads back as the same number: the fewest significant digits, from 15 up, that do. Java's own
 * form changed with version 19; this one is the same on all.
 */
public final class ExactNumber {

    private ExactNumber() {}

    public static String text(double x) {
        BigDecimal exact = new BigDecimal(x);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == x) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(17)));
    }

    private static String plain(BigDecimal x) {
        return x.signum() == 0 ? "0" : x.stripTrailingZeros().toPlainString();
    }
}
