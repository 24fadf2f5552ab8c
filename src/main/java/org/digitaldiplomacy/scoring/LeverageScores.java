package org.digitaldiplomacy.scoring;

/**
 * A leverage node's scores: the leave-one-out residual of a node on size.
 *
 * @param ranks from 1 for the unit furthest above what its size predicts; 0 where there is no score
 */
public record LeverageScores(Leverage leverage, LeverageFit.Result fit, int[] ranks) {

    public Column scores() {
        return fit.leaveOneOut();
    }
}
