package org.digitaldiplomacy.scoring;

import java.util.List;

/** Fills gaps. An observed value never changes; the engine flags what was filled. */
public sealed interface Imputer extends Step {

    /** Fills from the other units of the same column. */
    non-sealed interface ColumnImputer extends Imputer {

        /** @return the column with some or all gaps filled; a gap that stays keeps its reason */
        Column impute(Column column, Units units);
    }

    /**
     * Fills from the same unit's siblings within the parent, on the direction-adjusted min-max scale; the engine
     * carries the result back to the indicator's own unit.
     */
    non-sealed interface RowImputer extends Imputer {

        /** @param siblings the known siblings on [0, 1], at least one */
        double impute(double[] siblings);
    }

    /** Fills from the same unit's other years. */
    non-sealed interface PanelImputer extends Imputer {

        /** @param series oldest first; may hold years after {@code asOf} */
        Selected impute(String column, List<Datum> series, int asOf);
    }
}
