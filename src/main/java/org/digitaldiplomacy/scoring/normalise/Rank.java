package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;

/** Gives each value its rank, 1 for the worst. See {@link Ranking}. */
public record Rank(Ties ties, double tolerance) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "rank",
                    "Gives each value its rank, 1 for the worst.",
                    "rank(x)",
                    "OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5; n_rank of COINr 1.1",
                    List.of(Ties.PARAMETER, Ties.TOLERANCE),
                    a -> new Rank(Ties.of(a.text("ties")), a.number("tolerance")))
            .monotone();

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public OptionalDouble lowest() {
        return OptionalDouble.of(1);
    }

    @Override
    public Fit fit(Column pool, Setting setting) {
        return Range.spread(pool, setting, range -> {
            Ranking ranking = Ranking.of(pool, ties, tolerance);
            return new Fit.Mapping(ranking::of);
        });
    }
}
