package org.digitaldiplomacy.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * How one indicator came by its scores, step by step. All columns are in the units' order.
 *
 * @param selected what was picked from the observations, with year and source
 * @param derived the selected values after the transformations
 * @param imputed the derived values with gaps filled
 * @param treated the imputed values with outliers tamed, and what was done
 * @param normalised the score: directed and on the common scale
 * @param lowest the lower end of the scale; empty where there is none
 * @param notCarried why it carries no weight; empty where it does
 * @param workings how transformations that tell made the derived value of a unit, by the unit's row
 */
public record IndicatorScores(
        IndicatorNode node,
        List<Selected> selected,
        Column derived,
        Column imputed,
        Treatment.Treated treated,
        Column normalised,
        OptionalDouble lowest,
        Optional<Reason> notCarried,
        IntFunction<List<Working>> workings) {

    public IndicatorScores {
        selected = List.copyOf(selected);
    }

    /** Whether the data has something for the unit, even if a formula is not defined for it. */
    public boolean isObserved(int unit) {
        return derived.isKnown(unit) || derived.isFailed(unit);
    }

    /** Whether the unit's value was filled in. */
    public boolean isImputed(int unit) {
        return imputed.isKnown(unit) && !derived.isKnown(unit);
    }
}
