package org.digitaldiplomacy.scoring;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Makes one score out of the children's. */
public sealed interface Aggregator extends Step {

    /** Whether weights arrive as shares that sum to one; otherwise as the weigher gave them. */
    default boolean takesShares() {
        return true;
    }

    /** Scores each unit on its own. Gaps are left out and the other weights renormalised before it is called. */
    non-sealed interface RowAggregator extends Aggregator {

        /** What values the formula takes. */
        default Domain domain() {
            return Domain.ANY;
        }

        /** Whether a single gap makes the result missing. */
        default boolean needsAll() {
            return false;
        }

        /**
         * @param values the known children, all within {@link #domain()}; only the first {@code n} cells count
         * @param weights their weights over the first {@code n}, which sum to one where {@link #takesShares()}
         * @param n at least 1
         */
        double aggregate(double[] values, double[] weights, int n);

        /**
         * A costly part of the formula that takes one value and no weight, such as its logarithm. It is worked out once
         * for a child that stays as it is while weights change. Empty where there is none.
         */
        default Optional<DoubleUnaryOperator> term() {
            return Optional.empty();
        }

        /** The same, to the last bit, where the {@link #term()} of each value is at hand. */
        default double aggregate(double[] values, double[] terms, double[] weights, int n) {
            return aggregate(values, weights, n);
        }

        /**
         * The scale on which the formula is a weighted mean: a rising function g such that, under any weights, units rank
         * as they do by Σ wₖ·g(xₖ). Empty where there is none.
         */
        default Optional<DoubleUnaryOperator> generator() {
            return Optional.empty();
        }

        /** What each child adds to the score, where the formula is a sum; empty where it is not. */
        default Optional<double[]> contributions(double[] values, double[] weights) {
            return Optional.empty();
        }
    }

    /** Scores all units against each other; deals with gaps itself. */
    non-sealed interface TableAggregator extends Aggregator {

        /**
         * @param children one column for each child
         * @param weights all above zero; they sum to one where {@link #takesShares()}
         */
        Column aggregate(List<Column> children, double[] weights);
    }

    /** The values that a formula takes. */
    enum Domain {
        ANY("any number", Double.NEGATIVE_INFINITY),
        NON_NEGATIVE("numbers from zero", 0),
        POSITIVE("numbers above zero", Double.MIN_VALUE);

        private final String words;
        private final double least;

        Domain(String words, double least) {
            this.words = words;
            this.least = least;
        }

        public String words() {
            return words;
        }

        public boolean holds(double x) {
            return x >= least;
        }
    }
}
