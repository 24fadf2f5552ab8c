package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** A change of unit. */
public record Scale(double factor, double offset) implements Derivation.Transformation {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "scale",
            "Changes the unit: multiplies, then adds.",
            "factor · x + offset",
            "Elementary",
            List.of(
                    Parameter.number("factor", "What to multiply with, not 0.").orElse(1.0),
                    Parameter.number("offset", "What to add.").orElse(0.0)),
            a -> new Scale(a.number("factor"), a.number("offset")));

    public Scale {
        if (factor == 0) {
            throw new IllegalArgumentException("a factor other than 0");
        }
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Cell transform(Cell x, Row row) {
        return x instanceof Cell.Known known ? Outcome.of(name(), factor * known.value() + offset) : x;
    }
}
