package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Method;

/** The natural logarithm of one more, for counts that may be zero. */
public record Log1p() implements Derivation.Transformation {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "log1p",
            "Takes the natural logarithm of one plus a value above −1, so that zero stays zero.",
            "ln(1 + x)",
            "Tukey, Exploratory Data Analysis (1977), started logarithms",
            List.of(),
            a -> new Log1p());

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Cell transform(Cell x, Row row) {
        if (!(x instanceof Cell.Known known)) {
            return x;
        }
        return known.value() > -1
                ? Cell.of(StrictMath.log1p(known.value()))
                : Outcome.outside(name(), known.value(), "numbers above −1");
    }
}
