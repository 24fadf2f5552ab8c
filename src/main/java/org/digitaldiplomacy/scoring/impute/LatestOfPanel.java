package org.digitaldiplomacy.scoring.impute;

import java.util.List;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.derive.Latest;
import org.digitaldiplomacy.scoring.method.Method;

/**
 * Fills a gap with the unit's latest earlier observation, where the selection took none that old.
 *
 * @param maxAge in years; empty: any age
 */
public record LatestOfPanel(OptionalInt maxAge) implements Imputer.PanelImputer {

    public static final Method<Imputer> METHOD = new Method<Imputer>(
                    Imputer.class,
                    "latest",
                    "Gives a gap the unit's latest observation up to the year of scoring.",
                    "x = x(t), t the latest year with t0 − max-age ≤ t ≤ t0, t0 the year of scoring",
                    "Last observation carried forward; impute_panel of COINr 1.1",
                    Latest.METHOD.parameters(),
                    a -> new LatestOfPanel(a.optionalInteger("max-age")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Selected impute(String column, List<Datum> series, int asOf) {
        return new Latest(maxAge).select(column, series, asOf);
    }
}
