package org.digitaldiplomacy.scoring;

/**
 * Runs a methodology: derive, screen, impute, treat, normalise, weight, aggregate, rank, and leverage at the end. A
 * pure function of its arguments: the same ones give the same scores, bit for bit.
 */
public final class Engine {

    private Engine() {}

    /**
     * Scores the units that are in the methodology's scope.
     *
     * @param asOf the year as of which the latest observations count
     * @throws ScoringStopped where the methodology says that a failure must stop the scoring
     */
    public static Scores score(Methodology methodology, Panel panel, int asOf) {
        return Preparation.of(methodology, panel, asOf).score(methodology);
    }
}
