package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * How far a unit has come from the worst value to the value of one unit, this year's.
 *
 * @param unit the code of the unit to compare with
 * @param clamp whether a value beyond the reference counts as the reference
 */
public record DistanceToReference(String unit, boolean clamp, double scale) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "distance-to-reference",
                    "Measures how near a value is to one unit's value, from the worst.",
                    "scale · (1 − (x_unit − x) / (x_unit − min))",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5; n_dist2ref of COINr 1.1",
                    List.of(
                            Parameter.text("unit", "The code of the unit to compare with."),
                            DistanceToTarget.CLAMP,
                            DistanceToMax.SCALE),
                    a -> new DistanceToReference(a.text("unit"), a.flag("clamp"), a.number("scale")))
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
        return Range.known(pool, setting, range -> {
            int row = setting.units().indexOf(unit);
            if (row < 0 || !setting.current().isKnown(row)) {
                return Range.failed(name(), "the reference " + unit + " has no value of " + setting.column());
            }
            double reference = setting.current().value(row);
            if (reference <= range.least()) {
                return Range.failed(name(), "the reference " + unit + " has the worst value of " + setting.column());
            }
            double width = reference - range.least();
            return range.mapping(name(), setting, width, x -> {
                double near = 1 - (reference - x) / width;
                return scale * (clamp ? Math.min(near, 1) : near);
            });
        });
    }
}
