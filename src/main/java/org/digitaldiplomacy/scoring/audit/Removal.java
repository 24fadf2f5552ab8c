package org.digitaldiplomacy.scoring.audit;

import java.util.Optional;
import org.digitaldiplomacy.scoring.Reason;

/**
 * Effect of removing one element on the ranks of the index, among the units that are ranked with and without it.
 *
 * @param of the element removed, an indicator or a composite with all below it
 * @param gained how many units are ranked only without it
 * @param lost how many units are ranked only with it
 * @param outcome empty where no comparison is possible, and then {@code refused} says why
 */
public record Removal(
        String of, boolean isComposite, int gained, int lost, Optional<Outcome> outcome, Optional<Reason> refused) {

    /**
     * @param n how many units are ranked with and without the element
     * @param agreement between the two sets of scores; its Spearman is that of the rankings
     * @param meanShift the mean of |rank without − rank with|
     * @param largest the move of the unit that moves furthest, the first in the units' order of several
     */
    public record Outcome(int n, Correlation agreement, double meanShift, Move largest) {}

    /** Ranks among the units that are ranked both ways. */
    public record Move(String unit, int with, int without) {
        /** How many ranks it moves, either way. */
        public int distance() {
            return Math.abs(without - with);
        }
    }
}
