package org.digitaldiplomacy.scoring.rank;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Decimals;
import org.digitaldiplomacy.scoring.Ranker;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Ranks 1, 2, 2, 4: units that are tied share the better rank, and the ranks that they take up stay empty.
 *
 * @param tolerance scores this close to the best of their group are ties, see {@link TieGroups}
 * @param decimals the published precision to compare at; empty: the exact scores
 */
public record Competition(double tolerance, Optional<Decimals> decimals) implements Ranker {

    public static final Method<Ranker> METHOD = new Method<Ranker>(
                    Ranker.class,
                    "competition",
                    "Ranks from the highest score; ties share the better rank, and leave the next ones empty.",
                    "1 + the number of units that score better by more than the tolerance, ties led by their best score",
                    "Standard competition ranking, as in UNDP's and the UN's tables",
                    List.of(
                            Parameter.number(
                                            "tolerance",
                                            "Scores within this of the best score of a group of ties belong to it.")
                                    .atLeast(0)
                                    .orElse(1e-9),
                            Precision.DECIMALS,
                            Precision.ROUNDING),
                    a -> new Competition(a.number("tolerance"), Precision.of(a)))
            .monotone();

    /** @param places the published precision to compare at, ties half up; empty: the exact scores */
    public Competition(double tolerance, OptionalInt places) {
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
            ranks[i] = compared.isKnown(i) ? 1 + groups.better(compared.value(i)) : 0;
        }
        return ranks;
    }
}
