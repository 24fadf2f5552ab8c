package org.digitaldiplomacy.scoring.rank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Column;

/** What scores are compared at. */
final class Precision {

    private Precision() {}

    /** The scores rounded half up in their decimal form; as they are where no decimals are stated. */
    static Column of(Column scores, OptionalInt decimals) {
        return decimals.isEmpty()
                ? scores
                : scores.map(x -> BigDecimal.valueOf(x)
                        .setScale(decimals.getAsInt(), RoundingMode.HALF_UP)
                        .doubleValue());
    }
}
