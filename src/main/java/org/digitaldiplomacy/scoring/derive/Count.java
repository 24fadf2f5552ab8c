package org.digitaldiplomacy.scoring.derive;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Of the value and other columns of the same unit, how many reach a threshold. A gap is no zero: see {@link Gaps}; with
 * gaps skipped the count is the least that it can be.
 */
public record Count(List<String> columns, double threshold, Gaps gaps) implements Derivation.Transformation {

    public static final Method<Derivation.Transformation> METHOD = new Method<>(
            Derivation.Transformation.class,
            "count",
            "Counts how many of the value and other columns are known and reach a threshold.",
            "#{v in x, columns: v ≥ threshold}",
            "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5",
            List.of(
                    Parameter.columns("columns", "The columns to count with the value."),
                    Parameter.number("threshold", "What a column must reach to count.")
                            .orElse(1.0),
                    Gaps.PARAMETER),
            a -> new Count(a.columns("columns"), a.number("threshold"), Gaps.of(a.text("gaps"))));

    public Count {
        columns = List.copyOf(columns);
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Cell transform(Cell x, Row row) {
        List<Cell> cells = Gaps.cells(x, columns, row);
        return gaps.fatal(cells)
                .orElseGet(() -> Cell.of((double) cells.stream()
                        .filter(cell -> cell instanceof Cell.Known known && known.value() >= threshold)
                        .count()));
    }
}
