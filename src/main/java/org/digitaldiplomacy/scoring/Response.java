package org.digitaldiplomacy.scoring;

/**
 * Scale on which a leverage regresses scores, and the way back from there to points. Both ways rise strictly within the
 * scale, so that a unit above its prediction on one is above it on the other.
 */
public non-sealed interface Response extends Step {

    /**
     * @param score in points
     * @param n how many units take part in the fit
     * @return what is regressed in the score's place; a failure where the formula is not defined for the score
     */
    Cell forward(double score, int n);

    /**
     * @param fitted on the scale that is regressed
     * @param n how many units take part in the fit
     * @return points
     */
    double back(double fitted, int n);

    /**
     * @param score in points, of which the formula is defined
     * @param residual how far the score lies above a prediction, on the scale that is regressed
     * @param n how many units take part in the fit
     * @return the same distance in points
     */
    default double gap(double score, double residual, int n) {
        Cell.Known known = (Cell.Known) forward(score, n);
        return score - back(known.value() - residual, n);
    }
}
