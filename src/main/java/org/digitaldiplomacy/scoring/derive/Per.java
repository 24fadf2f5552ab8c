package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** The value for each so many of another column, such as sites for each thousand inhabitants. */
public record Per(String column, double scale) implements Derivation.Transformation {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "per",
            "Divides by another column: a gap where that is missing, a failure where it is not above zero.",
            "x / c · scale",
            "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 2",
            List.of(
                    Parameter.column("column", "The column to divide by."),
                    Parameter.number("scale", "For how many of the column: 1000 for each thousand.")
                            .above(0)
                            .orElse(1.0)),
            a -> new Per(a.text("column"), a.number("scale")));

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public List<String> columns() {
        return List.of(column);
    }

    @Override
    public Cell transform(Cell x, Row row) {
        if (!(x instanceof Cell.Known known)) {
            return x;
        }
        return Outcome.over(name(), column, row.value(column), by -> known.value() / by * scale);
    }
}
