package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** A value that cannot leave its bounds; a bound that is left out does not bind. */
public record Cap(OptionalDouble lower, OptionalDouble upper) implements Derivation.Transformation {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "cap",
            "Moves a value that lies beyond a bound onto the bound.",
            "min(max(x, lower), upper)",
            "UNDP, Human Development Report, technical note 1, for capped years of schooling and income",
            List.of(
                    Parameter.number("lower", "The least value; no bound where left out.")
                            .orNone(),
                    Parameter.number("upper", "The greatest value; no bound where left out.")
                            .orNone()),
            a -> new Cap(a.optionalNumber("lower"), a.optionalNumber("upper")));

    public Cap {
        if (lower.isEmpty() && upper.isEmpty()) {
            throw new IllegalArgumentException("a lower or an upper bound");
        }
        if (lower.isPresent() && upper.isPresent() && lower.getAsDouble() > upper.getAsDouble()) {
            throw new IllegalArgumentException("a lower bound that is not above the upper one");
        }
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Cell transform(Cell x, Row row) {
        if (!(x instanceof Cell.Known known)) {
            return x;
        }
        double raised = Math.max(known.value(), lower.orElse(known.value()));
        return Cell.of(Math.min(raised, upper.orElse(raised)));
    }
}
