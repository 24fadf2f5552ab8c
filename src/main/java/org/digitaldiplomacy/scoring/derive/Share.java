package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** A part as a percentage of its whole, such as missions with a website of all missions. */
public record Share(String whole) implements Derivation.Transformation {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "share",
            "Makes a part into a percentage of the whole in another column; the part must lie within the whole. A gap where the whole is missing, a failure where it is not above zero.",
            "100 x / whole, 0 ≤ x ≤ whole",
            "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 2",
            List.of(Parameter.column("whole", "The column of the whole.")),
            a -> new Share(a.text("whole")));

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public List<String> columns() {
        return List.of(whole);
    }

    @Override
    public Cell transform(Cell x, Row row) {
        if (!(x instanceof Cell.Known part)) {
            return x;
        }
        Cell all = row.value(whole);
        return all instanceof Cell.Known known
                        && known.value() > 0
                        && !(part.value() >= 0 && part.value() <= known.value())
                ? Outcome.outside(name(), part.value(), "a part from zero to its whole, " + known.value())
                : Outcome.over(name(), whole, all, by -> 100 * (part.value() / by));
    }
}
