package org.digitaldiplomacy.scoring.treat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * The logarithm of the distance from the least value, which takes zeros and negative values too. Equal values stay as
 * they are.
 *
 * @param offset what is added to the distance, as a share of the range
 * @param bySkew whether a column with a tail below is mirrored before and after, so that the tail is what shrinks
 */
public record LogOffset(double offset, boolean bySkew) implements Treatment {

    /** One hundredth of the range. */
    static final double USUAL = 0.01;

    public static final Method<Treatment> METHOD = new Method<Treatment>(
                    Treatment.class,
                    "log-offset",
                    "Takes the logarithm of the distance from the least value, plus a share of the range.",
                    "ln(x − min + offset (max − min)); by skew, where G1 < 0: −ln(max − x + offset (max − min))",
                    "JRC, COIN Tool user guide (2019); log_CT and log_CT_plus of COINr 1.1",
                    List.of(
                            Parameter.number("offset", "What is added to the distance, as a share of the range.")
                                    .above(0)
                                    .orElse(USUAL),
                            Parameter.flag("by-skew", "Whether a column with a tail below is mirrored.")
                                    .orElse(false)),
                    a -> new LogOffset(a.number("offset"), a.flag("by-skew")))
            .notMonotone(
                    "the logarithm is taken from the column's own ends: a worse worst value widens the range, and the offset with it");

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Treated treat(Column column) {
        double[] values = column.knownValues();
        double min = Arrays.stream(values).min().orElse(0);
        double max = Arrays.stream(values).max().orElse(0);
        if (min == max) {
            return Outcome.untreated(column);
        }
        double added = offset * (max - min);
        Optional<Shape> shape = bySkew ? Shape.of(values) : Optional.empty();
        if (shape.isPresent() && shape.get().skewness() < 0) {
            return Outcome.transformed(column, "mirrored log", x -> -StrictMath.log(max - x + added));
        }
        return Outcome.transformed(column, "log", x -> StrictMath.log(x - min + added));
    }
}
