package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** The worst value becomes {@code lower}, the best {@code upper}, exactly. */
public record MinMax(double lower, double upper) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "min-max",
                    "Stretches the column so that its worst value becomes the lower bound and its best the upper.",
                    "lower + (x − min) / (max − min) · (upper − lower)",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5; n_minmax of COINr 1.1",
                    List.of(
                            Parameter.number("lower", "The score of the worst value.")
                                    .orElse(0.0),
                            Parameter.number("upper", "The score of the best value.")
                                    .orElse(100.0)),
                    a -> new MinMax(a.number("lower"), a.number("upper")))
            .monotone();

    public MinMax {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("a lower bound below the upper one");
        }
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public OptionalDouble lowest() {
        return OptionalDouble.of(lower);
    }

    @Override
    public Fit fit(Column pool, Setting setting) {
        return Range.spread(pool, setting, range -> {
            double min = range.least();
            double max = range.greatest();
            double width = max - min;
            double height = upper - lower;
            return range.mapping(name(), setting, width, x -> {
                double y = lower + (x - min) / width * height;
                return x > max ? y : x == max ? upper : Math.min(y, upper);
            });
        });
    }
}
