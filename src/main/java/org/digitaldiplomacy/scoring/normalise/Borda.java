package org.digitaldiplomacy.scoring.normalise;

import java.util.List;
import java.util.OptionalDouble;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.method.Method;

/** Gives each value the number of units that it beats. See {@link Ranking}. */
public record Borda(Ties ties, double tolerance) implements Normaliser {

    public static final Method<Normaliser> METHOD = new Method<Normaliser>(
                    Normaliser.class,
                    "borda",
                    "Gives each value the number of units that it beats.",
                    "rank(x) − 1",
                    "Borda, Mémoire sur les élections au scrutin (1784); n_borda of COINr 1.1",
                    List.of(Ties.PARAMETER, Ties.TOLERANCE),
                    a -> new Borda(Ties.of(a.text("ties")), a.number("tolerance")))
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
            return new Fit.Mapping(x -> ranking.of(x) - 1);
        });
    }
}
