package org.digitaldiplomacy.scoring.impute;

import java.util.List;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.method.Method;

/** Fills gaps with the column's mean. */
public record Mean() implements Imputer.ColumnImputer {

    public static final Method<Imputer> METHOD = new Method<Imputer>(
                    Imputer.class,
                    "mean",
                    "Gives a gap the mean of the column's known values.",
                    "mean{x known}",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3",
                    List.of(),
                    a -> new Mean())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Column impute(Column column, Units units) {
        return Filling.byColumn(column, Average.MEAN);
    }
}
