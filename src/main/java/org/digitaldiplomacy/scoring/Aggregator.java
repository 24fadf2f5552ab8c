package org.digitaldiplomacy.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/** Makes one score out of the children's. */
public sealed interface Aggregator extends Step {

    /** Whether weights arrive as shares that sum to one; otherwise as the weigher gave them. */
    default boolean takesShares() {
        return true;
    }

    /** The values that the formula takes. The engine keeps others away from it. */
    default Domain domain() {
        return Domain.ANY;
    }

    /** Scores each unit on its own. Gaps are left out and the other weights renormalised before it is called. */
    non-sealed interface RowAggregator extends Aggregator {

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

        /**
         * Decomposes the distance between the scores of two rows into one part per child; the parts sum to the
         * distance. For the geometric mean this is the additive decomposition by the logarithmic mean: B. W. Ang
         * (2004), Decomposition analysis for policymaking in energy, Energy Policy 32, 1131–1139. Empty where the
         * formula has no {@link #generator()}.
         *
         * @param values known, all within {@link #domain()}
         * @param others as many of the same kind
         * @param weights shares that sum to one, the same for both
         */
        default Optional<double[]> distances(double[] values, double[] others, double[] weights) {
            return generator().map(scale -> {
                int n = values.length;
                double[] parts = new double[n];
                double rise = 0;
                double size = 0;
                for (int k = 0; k < n; k++) {
                    parts[k] = weights[k] * (scale.applyAsDouble(values[k]) - scale.applyAsDouble(others[k]));
                    rise += parts[k];
                    size += Math.abs(parts[k]);
                }
                double score = aggregate(values, weights, n);
                double step = 1e-6 * Math.max(1, Math.abs(score));
                double slope = Math.abs(rise) > 1e-9 * size
                        ? (score - aggregate(others, weights, n)) / rise
                        : step / (scale.applyAsDouble(score + step) - scale.applyAsDouble(score));
                for (int k = 0; k < n; k++) {
                    parts[k] *= slope;
                }
                return parts;
            });
        }

        /**
         * The lower end of the scale: no unit scores less. Empty where there is none, or it is not known.
         *
         * @param children the lower ends of the children's scales
         * @param weights one for each child
         */
        default OptionalDouble lowest(List<OptionalDouble> children, double[] weights) {
            return OptionalDouble.empty();
        }

        /**
         * The score as an exact number, for ties of rounding. Empty where the formula leads out of the fractions.
         *
         * @param weights as the weigher gave them, which need not sum to one
         */
        default Optional<Decimals.Ratio> exact(List<BigDecimal> values, List<BigDecimal> weights) {
            return Optional.empty();
        }

        /** Decomposes the score into one part per child; empty where the formula is not a sum. */
        default Optional<double[]> contributions(double[] values, double[] weights) {
            return Optional.empty();
        }
    }

    /** Scores all units against each other; deals with gaps itself. */
    non-sealed interface TableAggregator extends Aggregator {

        /** Whether a single gap leaves a unit without a score, and out of the comparison. */
        default boolean needsAll() {
            return false;
        }

        /**
         * @param children one column for each child
         * @param weights all above zero; they sum to one where {@link #takesShares()}
         */
        Column aggregate(List<Column> children, double[] weights);

        /**
         * Scores the units beside others that failed and come last: every unit here is ahead of each of those on every
         * child. A formula that compares units in pairs counts these pairs; others have no use for them.
         *
         * @param last how many units failed; nothing is known of them in {@code children}
         */
        default Column aggregate(List<Column> children, double[] weights, int last) {
            return aggregate(children, weights);
        }

        /**
         * The lower end of the scale: no unit scores less. Empty where there is none, or it is not known.
         *
         * @param units how many are held against each other
         */
        default OptionalDouble lowest(int units) {
            return OptionalDouble.empty();
        }
    }

    /**
     * Scores by a formula that names the nodes below: its children, or nodes further down. Weights have no say. What is
     * missing, and what becomes of it, is for the formula.
     */
    non-sealed interface NamedAggregator extends Aggregator {

        /** Ids of the nodes that it reads, each once. */
        List<String> parts();

        /**
         * @param units for each unit, the parts' scores by their places in {@link #parts()}
         * @return a score for each unit
         */
        List<Cell> aggregate(List<IntFunction<Cell>> units);

        /** How one of the units comes by its score, step by step; empty where there is nothing to tell. */
        default List<Working> workings(List<IntFunction<Cell>> units, int unit) {
            return List.of();
        }
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
