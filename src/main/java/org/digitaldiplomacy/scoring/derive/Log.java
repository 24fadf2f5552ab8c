package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Method;

/** The natural logarithm: equal ratios become equal steps. */
public record Log() implements Derivation.Transformation {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "log",
            "Takes the natural logarithm of a value above zero.",
            "ln x",
            "UNDP, Human Development Report, technical note 1, for income",
            List.of(),
            a -> new Log());

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Cell transform(Cell x, Row row) {
        if (!(x instanceof Cell.Known known)) {
            return x;
        }
        return known.value() > 0
                ? Cell.of(StrictMath.log(known.value()))
                : Outcome.outside(name(), known.value(), "numbers above zero");
    }
}
