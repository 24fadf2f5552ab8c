package org.digitaldiplomacy.scoring.audit;

import java.util.List;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Reason;

/**
 * How two variables move together, over the units of which both are known. Missing with a reason for fewer than three
 * units, or where either variable is constant.
 *
 * @param pearson of the values
 * @param spearman Pearson's of the ranks, ties sharing the mean rank
 * @param kendall τ-b
 * @param n how many units
 */
public record Correlation(Cell pearson, Cell spearman, Cell kendall, int n) {

    public static Correlation of(Variable a, Variable b) {
        Cases cases = Cases.of(List.of(a, b));
        Optional<Reason> refusal = cases.refusal("correlation");
        if (refusal.isPresent()) {
            Cell none = Cell.missing(refusal.get());
            return new Correlation(none, none, none, cases.n());
        }
        double[] x = cases.values(0);
        double[] y = cases.values(1);
        return new Correlation(
                Cell.of(Cases.pearson(x, y)),
                Cell.of(Cases.pearson(RankOrder.averageRanks(x), RankOrder.averageRanks(y))),
                Cell.of(RankOrder.tauB(x, y)),
                cases.n());
    }
}
