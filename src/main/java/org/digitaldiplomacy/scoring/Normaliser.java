package org.digitaldiplomacy.scoring;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** Brings a directed column (higher is better) to a common scale. */
public non-sealed interface Normaliser extends Step {

    /**
     * Learns the scale from a pool of values and returns the mapping of single values.
     *
     * @param pool the directed values that set the scale: one year's column, or several years' one after another
     */
    Fit fit(Column pool, Setting setting);

    /** The lower end of the scale: no value of the pool scores less. Empty where there is none, or it is not known. */
    default OptionalDouble lowest() {
        return OptionalDouble.empty();
    }

    /**
     * @param direction already applied to the values; goalposts and targets given in the indicator's own unit must be
     *     multiplied with its sign too
     * @param current this year's directed column
     */
    record Setting(String column, Units units, IndicatorDirection direction, Column current) {}

    /** The outcome of a fit. */
    sealed interface Fit {
        /** @param scale defined for every known value of the pool and of the current column */
        record Mapping(DoubleUnaryOperator scale) implements Fit {}

        record Refused(Reason reason) implements Fit {}
    }
}
