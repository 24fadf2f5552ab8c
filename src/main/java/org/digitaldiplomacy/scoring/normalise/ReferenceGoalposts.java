package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Goalposts on both sides of a reference value, as far from it as half the range of the pool: what the panel form of the
 * Mazziotta–Pareto index (AMPI) goes by, with the reference at 100 and the posts at 70 and 130. With the years pooled,
 * scores can be compared over years; half the range above the reference is the upper post, so that values may go beyond.
 *
 * @param reference in the unit of the derived indicator, such as the base year's mean; empty: the pool's mean
 */
public record ReferenceGoalposts(OptionalDouble reference, double centre, double reach) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "reference-goalposts",
                    "Puts a reference value at the centre and posts half the range away on either side.",
                    "centre + reach · (d·x − d·reference) / ((max − min) / 2)",
                    "Mazziotta & Pareto (2016), On a Generalized Non-compensatory Composite Index for Measuring Socio-economic"
                            + " Phenomena, Social Indicators Research 127",
                    List.of(
                            Parameter.number(
                                            "reference",
                                            "The value to refer to; the mean of all pooled values where left out.")
                                    .orNone(),
                            Parameter.number("centre", "The score of the reference.")
                                    .orElse(100.0),
                            Parameter.number("reach", "How far the posts' scores lie from it.")
                                    .above(0)
                                    .orElse(30.0)),
                    a -> new ReferenceGoalposts(a.optionalNumber("reference"), a.number("centre"), a.number("reach")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Fit fit(Column pool, Setting setting) {
        return Range.spread(pool, setting, range -> {
            double middle = reference.isPresent()
                    ? setting.direction().sign() * reference.getAsDouble()
                    : mean(pool, range.least());
            double width = (range.greatest() - range.least()) / 2;
            return range.mapping(name(), setting, width, x -> centre + reach * ((x - middle) / width));
        });
    }

    /** @param shift any of the values, which keeps the sum small */
    private static double mean(Column pool, double shift) {
        double sum = 0;
        for (double x : pool.knownValues()) {
            sum += x - shift;
        }
        return shift + sum / pool.known();
    }
}
