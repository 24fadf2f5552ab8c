package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/** Scores with a given mean and sample standard deviation. */
public record ZScore(double mean, double sd) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "z-score",
                    "Moves and stretches the column to a given mean and sample standard deviation.",
                    "mean + sd · (x − m) / s, m the mean, s = √(Σ (x − m)² / (n − 1))",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5; n_zscore of COINr 1.1",
                    List.of(
                            Parameter.number("mean", "The mean of the scores.").orElse(0.0),
                            Parameter.number("sd", "The standard deviation of the scores.")
                                    .above(0)
                                    .orElse(1.0)),
                    a -> new ZScore(a.number("mean"), a.number("sd")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public Fit fit(Column pool, Setting setting) {
        return Range.spread(pool, setting, range -> {
            double m = mean(pool, range);
            double width = range.greatest() - range.least();
            double squares = 0;
            for (int i = 0; i < pool.size(); i++) {
                double off = pool.isKnown(i) ? (pool.value(i) - m) / width : 0;
                squares += off * off; // of at most 1, so that no square is too small or large for a number
            }
            double s = width * Math.sqrt(squares / (pool.known() - 1));
            return range.mapping(name(), setting, s, x -> mean + (x - m) / s * sd);
        });
    }

    /** Once more around a first mean, which takes off nearly all of its rounding error. */
    private static double mean(Column pool, Range range) {
        double first = range.least() + sumFrom(pool, range.least()) / pool.known();
        return first + sumFrom(pool, first) / pool.known();
    }

    private static double sumFrom(Column pool, double origin) {
        double sum = 0;
        for (int i = 0; i < pool.size(); i++) {
            sum += pool.isKnown(i) ? pool.value(i) - origin : 0;
        }
        return sum;
    }
}
