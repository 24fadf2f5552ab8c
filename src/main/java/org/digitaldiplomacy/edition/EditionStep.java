package org.digitaldiplomacy.edition;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * One step of how a country came by its scores: what is to be said of a node beside its result. What does not apply to the
 * node's kind is missing.
 *
 * @param effectiveWeight share of the node above for this country, after gaps are left out; 0 for a gap
 * @param contribution what it adds to the score above, where that is a sum
 * @param aboveAverage what it adds to how far the score above lies above that of a country that is average on each part
 * @param aggregator formula that puts a composite's parts together
 * @param known how many indicators below a composite are known
 * @param indicators how many indicators below a composite carry weight
 * @param observed what an indicator was computed from
 * @param unit of an indicator's observation
 * @param direction of an indicator: HIGHER_IS_BETTER or LOWER_IS_BETTER
 * @param derived an indicator's value after the transformations
 * @param imputed whether the methodology filled an indicator's gap
 * @param treated an indicator's value after outliers were treated
 * @param treatment what was done about outliers
 * @param fitted of a leverage: the score that size predicts
 * @param low lower end of the prediction interval
 * @param high upper end of the prediction interval
 */
public record EditionStep(
        CountryCode country,
        String node,
        OptionalDouble effectiveWeight,
        OptionalDouble contribution,
        OptionalDouble aboveAverage,
        @Nullable String aggregator,
        OptionalInt known,
        OptionalInt indicators,
        @Nullable Observed observed,
        @Nullable String unit,
        @Nullable String direction,
        OptionalDouble derived,
        @Nullable Boolean imputed,
        OptionalDouble treated,
        @Nullable String treatment,
        OptionalDouble fitted,
        OptionalDouble low,
        OptionalDouble high) {

    /**
     * An observation.
     *
     * @param source key of the source
     */
    public record Observed(double value, int year, String source, boolean estimated) {}
}
