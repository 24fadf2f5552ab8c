package org.digitaldiplomacy.scoring.audit;

import java.util.IntSummaryStatistics;
import java.util.Optional;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.IndicatorScores;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Selected;

/**
 * One indicator's data.
 *
 * @param observed the values as published
 * @param scored the same after derivation, imputation, treatment and normalisation
 * @param imputed how many values were filled in
 * @param years the first and last year of the observations that count; empty where there are none
 * @param notCarried why it carries no weight; empty where it does
 */
public record IndicatorProfile(
        String id,
        String name,
        String unit,
        Variable observations,
        Variable scores,
        Distribution observed,
        Distribution scored,
        int imputed,
        Optional<Years> years,
        Optional<Reason> notCarried) {

    /** Both included. */
    public record Years(int first, int last) {}

    static IndicatorProfile of(IndicatorScores indicator) {
        String id = indicator.node().id();
        Column raw = Column.of(indicator.selected().stream().map(Selected::cell).toArray(Cell[]::new));
        Variable observations = new Variable(id, raw);
        Variable scores = new Variable(id, indicator.normalised());
        int imputed = 0;
        for (int u = 0; u < raw.size(); u++) {
            imputed += indicator.isImputed(u) ? 1 : 0;
        }
        IntSummaryStatistics years = indicator.selected().stream()
                .filter(Selected.Found.class::isInstance)
                .mapToInt(s -> ((Selected.Found) s).year())
                .summaryStatistics();
        return new IndicatorProfile(
                id,
                indicator.node().name(),
                indicator.node().about().unit(),
                observations,
                scores,
                Distribution.of(observations),
                Distribution.of(scores),
                imputed,
                years.getCount() == 0 ? Optional.empty() : Optional.of(new Years(years.getMin(), years.getMax())),
                indicator.notCarried());
    }
}
