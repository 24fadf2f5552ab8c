package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * How far a value has come between two fixed posts, so that scores can be compared over years and no unit's score
 * depends on another's.
 *
 * @param lower in the unit of the derived indicator, whichever its direction
 * @param upper likewise; where lower is better, a value here scores 0
 * @param clamp whether a value beyond a post counts as the post
 */
public record Goalposts(double lower, double upper, double scale, boolean clamp) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "goalposts",
                    "Measures how far a value has come between two fixed posts.",
                    "scale · (x − lower) / (upper − lower), within [0, scale]; where lower is better:"
                            + " scale · (upper − x) / (upper − lower)",
                    "UNDP, Human Development Report, technical note 1; n_goalposts of COINr 1.1",
                    List.of(
                            Parameter.number("lower", "The lower post, in the indicator's unit."),
                            Parameter.number("upper", "The upper post, in the indicator's unit."),
                            Parameter.number("scale", "The score at the better post.")
                                    .above(0)
                                    .orElse(1.0),
                            Parameter.flag("clamp", "Whether a value beyond a post counts as the post.")
                                    .orElse(true)),
                    a -> new Goalposts(a.number("lower"), a.number("upper"), a.number("scale"), a.flag("clamp")))
            .monotone();

    public Goalposts {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("a lower post below the upper one");
        }
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public OptionalDouble lowest() {
        return clamp ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    @Override
    public Fit fit(Column pool, Setting setting) {
        double worst = setting.direction() == IndicatorDirection.HIGHER_IS_BETTER ? lower : -upper;
        double width = upper - lower;
        return Range.known(
                pool,
                setting,
                range -> range.mapping(name(), setting, width, x -> {
                    double way = (x - worst) / width;
                    return scale * (clamp ? Math.min(Math.max(way, 0), 1) : way);
                }));
    }
}
