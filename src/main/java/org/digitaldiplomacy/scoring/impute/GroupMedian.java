package org.digitaldiplomacy.scoring.impute;

import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.method.Method;

/**
 * Fills gaps with the median of the units in the same group.
 *
 * @param kind of group; a unit in several groups of the kind takes the median over all their units
 * @param elseByColumn whether a unit whose groups have no value takes the column's median; otherwise it stays a gap
 */
public record GroupMedian(String kind, boolean elseByColumn) implements Imputer.ColumnImputer {

    public static final Method<Imputer> METHOD = new Method<Imputer>(
                    Imputer.class,
                    "group-median",
                    "Gives a gap the median of the known values in the unit's group.",
                    "median{x known, unit in the same group}",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3; i_median_grp of COINr 1.1",
                    Filling.GROUP_PARAMETERS,
                    a -> new GroupMedian(a.text("group"), a.text("otherwise").equals("column")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Column impute(Column column, Units units) {
        return Filling.byGroup(column, units, kind, elseByColumn, Average.MEDIAN);
    }
}
