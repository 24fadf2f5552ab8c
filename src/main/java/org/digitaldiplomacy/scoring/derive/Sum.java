package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** The value together with other columns of the same unit. A gap is no zero: see {@link Gaps}. */
public record Sum(List<String> columns, Gaps gaps) implements Derivation.Transformation {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "sum",
            "Adds other columns to the value.",
            "x + Σ columns",
            "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 2",
            List.of(Parameter.columns("columns", "The columns to add."), Gaps.PARAMETER),
            a -> new Sum(a.columns("columns"), Gaps.of(a.text("gaps"))));

    public Sum {
        columns = List.copyOf(columns);
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Cell transform(Cell x, Row row) {
        List<Cell> cells = Gaps.cells(x, columns, row);
        return gaps.fatal(cells).orElseGet(() -> {
            double sum = 0;
            for (Cell cell : cells) {
                sum += cell instanceof Cell.Known known ? known.value() : 0;
            }
            return Outcome.of(name(), sum);
        });
    }
}
