package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** One minus the distance to the best value, as a share of the range. */
public record DistanceToMax(double scale) implements Normaliser {

    static final Parameter SCALE = Parameter.number("scale", "The score of what is reached in full.")
            .above(0)
            .orElse(1.0);

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "distance-to-max",
                    "Measures how near a value is to the best one.",
                    "scale · (1 − (max − x) / (max − min))",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5; n_dist2max of COINr 1.1",
                    List.of(SCALE),
                    a -> new DistanceToMax(a.number("scale")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public OptionalDouble lowest() {
        return OptionalDouble.of(0);
    }

    @Override
    public Fit fit(Column pool, Setting setting) {
        return Range.spread(pool, setting, range -> {
            double max = range.greatest();
            double width = max - range.least();
            return range.mapping(name(), setting, width, x -> scale * (1 - (max - x) / width));
        });
    }
}
