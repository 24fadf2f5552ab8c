package org.digitaldiplomacy.scoring;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A node's scores.
 *
 * @param scores one for each unit, or the reason why there is none
 * @param ranks from 1; 0 where there is no score
 * @param known how many carried indicators below the node were observed, for each unit
 * @param indicators how many indicators below the node carry weight
 * @param shares the children's weights, which sum to one over those that carry weight; empty for an indicator
 * @param worst why a unit took the lower end of the scale, by the unit's row
 * @param workings how the node's formula came to a unit's score, by the unit's row; empty where no formula names nodes
 */
public record NodeScores(
        Node node,
        Column scores,
        int[] ranks,
        int[] known,
        int indicators,
        double[] shares,
        Map<Integer, Reason> worst,
        IntFunction<List<Working>> workings) {

    public NodeScores {
        worst = Map.copyOf(worst);
    }

    /** The share of the indicators below the node that were observed for the unit, 0 to 1. */
    public double coverage(int unit) {
        return indicators == 0 ? 0 : (double) known[unit] / indicators;
    }
}
