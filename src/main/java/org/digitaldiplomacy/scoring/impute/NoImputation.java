package org.digitaldiplomacy.scoring.impute;

import java.util.List;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.method.Method;

/** Gaps stay gaps: each unit is scored on what is known, with the other weights renormalised. */
public record NoImputation() implements Imputer.ColumnImputer {

    public static final Method<Imputer> METHOD = new Method<Imputer>(
                    Imputer.class,
                    "none",
                    "Leaves gaps as they are; the weights of what is known are renormalised.",
                    "x",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3",
                    List.of(),
                    a -> new NoImputation())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Column impute(Column column, Units units) {
        return column;
    }
}
