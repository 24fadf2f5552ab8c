package org.digitaldiplomacy.scoring.rank;

import java.util.Arrays;
import org.digitaldiplomacy.scoring.Column;

/**
 * Scores in groups of ties. From the highest score down, each group is led by its highest score and takes in all that
 * lie within the tolerance of that leader. Ties do not chain: no group is wider than the tolerance, and a unit's rank
 * never depends on scores below its own group.
 */
final class TieGroups {

    private final double[] ascending;
    private final int[] better;
    private final int[] place;

    TieGroups(Column scores, double tolerance) {
        ascending = scores.knownValues();
        Arrays.sort(ascending);
        int n = ascending.length;
        better = new int[n];
        place = new int[n];
        int group = 0;
        int leader = n - 1;
        for (int i = n - 1; i >= 0; i--) {
            if (ascending[leader] - ascending[i] > tolerance) {
                leader = i;
                group++;
            }
            better[i] = n - 1 - leader;
            place[i] = group;
        }
    }

    /** How many scores lie in better groups than this one's. */
    int better(double score) {
        return better[last(score)];
    }

    /** How many better groups there are. */
    int place(double score) {
        return place[last(score)];
    }

    /** The last of the scores that are no higher; halves what is left without a branch that depends on the scores. */
    private int last(double score) {
        int at = 0;
        for (int left = ascending.length; left > 1; left -= left / 2) {
            int middle = at + left / 2;
            at = ascending[middle] <= score ? middle : at;
        }
        return at;
    }
}
