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
        ANY("any number"),
        NON_NEGATIVE("numbers from zero"),
        POSITIVE("numbers above zero");

        private final String words;

        Domain(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public boolean holds(double x) {
            return switch (this) {
                case ANY -> true;
                case NON_NEGATIVE -> x >= 0;
                case POSITIVE -> x > 0;
            };
        }
    }
}
