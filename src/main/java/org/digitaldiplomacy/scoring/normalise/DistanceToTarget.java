package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * How far a unit has come from the worst value to a target.
 *
 * @param target in the unit of the derived indicator, whichever its direction; better than the worst value
 * @param clamp whether a value beyond the target counts as the target
 */
public record DistanceToTarget(double target, boolean clamp, double scale) implements Normaliser {

    static final Parameter CLAMP = Parameter.flag("clamp", "Whether a value beyond counts as reached in full.")
            .orElse(false);

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "distance-to-target",
                    "Measures how far a value has come from the worst one to a target.",
                    "scale · (x − min) / (target − min); where lower is better: scale · (max − x) / (max − target)",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5; n_dist2targ of COINr 1.1",
                    List.of(
                            Parameter.number("target", "The target, in the indicator's unit."),
                            CLAMP,
                            DistanceToMax.SCALE),
                    a -> new DistanceToTarget(a.number("target"), a.flag("clamp"), a.number("scale")))
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
        double directed = target * setting.direction().sign();
        return Range.known(pool, setting, range -> {
            double worst = range.least();
            if (directed <= worst) {
                return Range.failed(
                        name(),
                        "the target " + target + " of " + setting.column() + " is not better than the worst value, "
                                + worst * setting.direction().sign());
            }
            double width = directed - worst;
            return range.mapping(name(), setting, width, x -> {
                double way = (x - worst) / width;
                return scale * (clamp ? Math.min(way, 1) : way);
            });
        });
    }
}
