package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;

/** Gives each value the share of the other units that it beats. See {@link Ranking}. */
public record PercentileRank(Ties ties, double tolerance, double scale) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "percentile-rank",
                    "Gives each value the share of the other units that it beats.",
                    "scale · (rank(x) − 1) / (n − 1)",
                    "World Bank, Worldwide Governance Indicators, percentile rank; n_prank of COINr 1.1",
                    List.of(Ties.PARAMETER, Ties.TOLERANCE, DistanceToMax.SCALE),
                    a -> new PercentileRank(Ties.of(a.text("ties")), a.number("tolerance"), a.number("scale")))
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
            Ranking ranking = Ranking.of(pool, ties, tolerance);
            double others = pool.known() - 1;
            return new Fit.Mapping(x -> scale * ((ranking.of(x) - 1) / others));
        });
    }
}
