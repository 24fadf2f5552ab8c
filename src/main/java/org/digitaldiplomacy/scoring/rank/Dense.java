package org.digitaldiplomacy.scoring.rank;

import java.util.Optional;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Decimals;
import org.digitaldiplomacy.scoring.Ranker;
import org.digitaldiplomacy.scoring.method.Method;

/**
 * Ranks 1, 2, 2, 3: units that are tied share a rank, and no rank stays empty.
 *
 * @param tolerance scores this close to the best of their group are ties, see {@link TieGroups}
 * @param decimals the published precision to compare at; empty: the exact scores
 */
public record Dense(double tolerance, Optional<Decimals> decimals) implements Ranker {

    public static final Method<Ranker> METHOD = new Method<Ranker>(
                    Ranker.class,
                    "dense",
                    "Ranks from the highest score; ties share a rank, and the next ones follow on.",
                    "1 + the number of better groups of ties, each led by its best score",
                    "Dense ranking",
                    Competition.METHOD.parameters(),
                    a -> new Dense(a.number("tolerance"), Precision.of(a)))
            .monotone();

    /** @param places the published precision to compare at, ties half up; empty: the exact scores */
    public Dense(double tolerance, OptionalInt places) {
        this(
                tolerance,
                places.isPresent()
                        ? Optional.of(new Decimals(places.getAsInt(), Decimals.Ties.HALF_UP))
                        : Optional.empty());
    }

    @Override
    public String name() {
        return METHOD.name();
    }

    @Override
    public int[] rank(Column scores) {
        Column compared = Precision.of(scores, decimals);
        TieGroups groups = new TieGroups(compared, tolerance);
        int[] ranks = new int[compared.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = compared.isKnown(i) ? 1 + groups.place(compared.value(i)) : 0;
        }
        return ranks;
    }
}
