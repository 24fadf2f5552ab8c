package org.digitaldiplomacy.cli.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.audit.IndicatorProfile;

/** Numbers as a reader of the report sees them. */
final class Figures {

    private static final int DIGITS = 4;

    private Figures() {}

    /** Two decimals, as correlations are read. */
    static String two(Cell cell) {
        return cell instanceof Cell.Known known ? two(known.value()) : "–";
    }

    static String two(double x) {
        return decimals(x, 2);
    }

    static String decimals(double x, int places) {
        BigDecimal rounded = BigDecimal.valueOf(x).setScale(places, RoundingMode.HALF_UP);
        return (rounded.signum() == 0 ? BigDecimal.ZERO.setScale(places) : rounded).toPlainString();
    }

    /** Four significant digits, for values of any unit. */
    static String short4(Cell cell) {
        return cell instanceof Cell.Known known ? short4(known.value()) : "–";
    }

    static String short4(double x) {
        BigDecimal exact = BigDecimal.valueOf(x);
        boolean isLong = exact.precision() - exact.scale() > DIGITS;
        BigDecimal rounded = isLong ? exact.setScale(0, RoundingMode.HALF_UP) : exact.round(new MathContext(DIGITS));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String percent(double share) {
        return decimals(100 * share, 0) + " %";
    }

    static String years(IndicatorProfile indicator) {
        return indicator
                .years()
                .map(y -> y.first() == y.last() ? String.valueOf(y.first()) : y.first() + "–" + y.last())
                .orElse("–");
    }

    /** {@code ACROSS_DIMENSIONS} as {@code across dimensions}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String reason(Cell cell) {
        return cell instanceof Cell.Missing missing ? missing.reason().sentence() : "";
    }
}
