package org.digitaldiplomacy.refresh;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** A number as a publisher wrote it. */
public record Figure(BigDecimal value) {

    /** A workbook's binary numbers have no more digits than these. */
    private static final MathContext DIGITS = new MathContext(15);

    static final int LONGEST = 40;

    public static Optional<Figure> of(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(new Figure(new BigDecimal(text)));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The number as the package writes it: no exponent, no zeros at its end. */
    public String text() {
        BigDecimal plain = value.round(DIGITS).stripTrailingZeros();
        return (plain.signum() == 0 ? BigDecimal.ZERO : plain).toPlainString();
    }

    /** Whether one is the other, to the digits of the one that has fewer. */
    static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Optional<Figure> a = of(one);
        Optional<Figure> b = of(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        int scale = Math.min(
                Math.max(a.get().value.scale(), 0), Math.max(b.get().value.scale(), 0));
        return a.get()
                        .value
                        .setScale(scale, RoundingMode.HALF_UP)
                        .compareTo(b.get().value.setScale(scale, RoundingMode.HALF_UP))
                == 0;
    }
}
