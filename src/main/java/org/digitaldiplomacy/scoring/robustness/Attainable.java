package org.digitaldiplomacy.scoring.robustness;

import java.util.Optional;

/**
 * The ranks that weights alone could give a unit on a node.
 *
 * @param baseRank under the methodology itself; 0 where it is not ranked
 * @param range empty where the unit took no part
 * @param why why it took no part; empty where it did
 */
public record Attainable(String unit, int baseRank, Optional<Range> range, String why) {

    public record Range(Extreme best, Extreme worst) {}

    /**
     * The best rank, or the worst.
     *
     * @param rank that the shares give
     * @param bound no shares give a better rank than this one, or a worse one for the worst
     * @param shares of the node's children that carry weight, in their order
     */
    public record Extreme(int rank, int bound, double[] shares) {

        /** Whether no other shares can do more. */
        public boolean isExact() {
            return rank == bound;
        }
    }
}
