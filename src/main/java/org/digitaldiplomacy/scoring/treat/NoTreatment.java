package org.digitaldiplomacy.scoring.treat;

import java.util.List;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.method.Method;

/** Outliers stay as they are. */
public record NoTreatment() implements Treatment {

    public static final Method<Treatment> METHOD = new Method<Treatment>(
                    Treatment.class,
                    "none",
                    "Leaves every value as it is.",
                    "x",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3",
                    List.of(),
                    a -> new NoTreatment())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Treated treat(Column column) {
        return Outcome.untreated(column);
    }
}
