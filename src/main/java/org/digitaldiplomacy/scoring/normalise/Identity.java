package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;

/** Values that are on a common scale already; where lower is better they change their sign. */
public record Identity() implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "none",
                    "Leaves the directed values as they are.",
                    "d · x, d = 1 where higher is better, else −1",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5",
                    List.of(),
                    a -> new Identity())
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Fit fit(Column pool, Setting setting) {
        return new Fit.Mapping(x -> x);
    }
}
