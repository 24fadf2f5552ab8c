package org.digitaldiplomacy.scoring.robustness;

import java.util.List;

/**
 * How much of the variance of a result each choice accounts for: Sobol's (1993) indices.
 *
 * @param variance of the result over the runs
 * @param rows how many rows of the plan count; those with a run that gave no result do not. For an enumeration, how
 *     many combinations there are
 * @param choices in the choices' order
 */
public record VarianceShares(double variance, int rows, List<OfChoice> choices) {

    public VarianceShares {
        choices = List.copyOf(choices);
    }

    /**
     * @param first the share that the choice accounts for by itself
     * @param total the share that goes with the choice in any way, alone or together with others
     */
    public record OfChoice(String choice, Estimate first, Estimate total) {}

    /**
     * A number and how sure it is.
     *
     * @param low the lower end of its bootstrap interval; the value itself where it is exact
     * @param high the upper end likewise
     */
    public record Estimate(double value, double low, double high) {
        static Estimate exact(double value) {
            return new Estimate(value, value, value);
        }
    }

    /** Result of apportioning the variance of one result. */
    public sealed interface Outcome {

        record Found(VarianceShares shares) implements Outcome {}

        /** There is nothing to apportion, or too little to go by. */
        record Nothing(String why) implements Outcome {}
    }
}
