package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * A fixed straight line, such as a score from 1 to 7 made into a percentage.
 *
 * @param lower the directed value that scores 0: where lower is better, the value with its sign changed
 * @param upper the directed value that scores {@code factor}
 */
public record Scaled(double lower, double upper, double factor) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "scaled",
                    "Scales the directed values along a fixed line, without bounds.",
                    "factor · (d · x − lower) / (upper − lower)",
                    "WIPO, Global Innovation Index 2020, appendix IV; n_scaled of COINr 1.1",
                    List.of(
                            Parameter.number("lower", "The directed value that scores 0.")
                                    .orElse(0.0),
                            Parameter.number("upper", "The directed value that scores the factor.")
                                    .orElse(100.0),
                            Parameter.number("factor", "The score at the upper value.")
                                    .above(0)
                                    .orElse(100.0)),
                    a -> new Scaled(a.number("lower"), a.number("upper"), a.number("factor")))
            .monotone();

    public Scaled {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("a lower value below the upper one");
        }
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Fit fit(Column pool, Setting setting) {
        double width = upper - lower;
        return Range.known(
                pool, setting, range -> range.mapping(name(), setting, width, x -> (x - lower) / width * factor));
    }
}
