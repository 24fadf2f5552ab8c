package org.digitaldiplomacy.scoring.rank;

import java.util.List;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Ranker;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Parameter;

/**
 * Ranks 1, 2, 2, 4: units that are tied share the better rank, and the ranks that they take up stay empty.
 *
 * @param tolerance scores this close to the best of their group are ties, see {@link TieGroups}
 * @param decimals the published precision to compare at; empty: the exact scores
 */
public record Competition(double tolerance, OptionalInt decimals) implements Ranker {

    public static final Method<Ranker> METHOD = new Method<>(
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
                    Parameter.integer("decimals", "Ranks on scores rounded half up; on the exact ones where left out.")
                            .atLeast(0)
                            .atMost(15)
                            .orNone()),
            a -> new Competition(a.number("tolerance"), a.optionalInteger("decimals")));

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
