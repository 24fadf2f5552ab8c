package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.method.Method;

/**
 * The ratio to the best value. Ratios need a natural zero: values from zero where higher is better, and values above
 * zero where lower is better; there the best value is divided by each.
 */
public record FractionOfMax(double scale) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "fraction-of-max",
                    "Divides by the best value; where lower is better, the best value by each.",
                    "scale · x / max; where lower is better: scale · min / x",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5, distance to the leader;"
                            + " n_fracmax of COINr 1.1 where higher is better",
                    List.of(DistanceToMax.SCALE),
                    a -> new FractionOfMax(a.number("scale")))
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
            Range all = setting.current().known() == 0 ? range : range.join(Range.of(setting.current()));
            return setting.direction() == IndicatorDirection.HIGHER_IS_BETTER
                    ? higher(range, all, setting)
                    : lower(range, all, setting);
        });
    }

    private Fit higher(Range range, Range all, Setting setting) {
        if (all.least() < 0) {
            return refused(all.least(), "numbers from zero");
        }
        double max = range.greatest();
        return max > 0
                ? range.mapping(name(), setting, max, x -> x / max * scale)
                : new Fit.Refused(new Reason.NoSpread(setting.column()));
    }

    private Fit lower(Range range, Range all, Setting setting) {
        if (!(all.greatest() < 0)) {
            return refused(-all.greatest() + 0.0, "numbers above zero"); // as they were before direction was applied
        }
        double best = range.greatest();
        return range.mapping(name(), setting, best, x -> best / x * scale);
    }

    private Fit refused(double value, String domain) {
        return new Fit.Refused(new Reason.OutsideDomain(name(), value, domain));
    }
}
