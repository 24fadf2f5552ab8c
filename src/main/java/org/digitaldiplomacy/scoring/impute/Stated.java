package org.digitaldiplomacy.scoring.impute;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** Fills gaps with a number of the rules, which is flagged as filled in like any other. */
public record Stated(double value) implements Imputer.ColumnImputer {

    public static final Method<Imputer> METHOD = new Method<Imputer>(
                    Imputer.class,
                    "stated",
                    "Gives a gap a number that the rules state, such as 0 where no answer counts as none.",
                    "value",
                    "United Nations, E-Government Survey 2010, where missing telecommunication data count as 0",
                    List.of(Parameter.number("value", "What a gap becomes, in the unit of the derived indicator.")),
                    a -> new Stated(a.number("value")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Column impute(Column column, Units units) {
        Cell[] cells = new Cell[column.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = column.isKnown(i) || column.isFailed(i) ? column.cell(i) : Cell.of(value);
        }
        return Column.of(cells);
    }
}
