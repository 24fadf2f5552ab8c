package org.digitaldiplomacy.scoring.robustness;

import java.util.Optional;

/**
 * How one unit fares on one node over the runs, ranked among the units that the methodology itself ranks.
 *
 * @param baseRank under the methodology itself; 0 where it is not ranked
 * @param runs in how many runs it could be ranked; in the others it dropped out
 * @param of how many runs count
 * @param topShare in what share of all runs it was among the first
 * @param rank over the runs in which it was ranked; empty where these are too few to speak for all, see {@link #why}
 * @param score likewise; it means something where the choices leave the scale as it is
 */
public record Standing(
        String unit, int baseRank, int runs, int of, double topShare, Optional<Spread> rank, Optional<Spread> score) {

    /** The share of the runs in which a unit must be ranked for an interval. */
    public static final double ENOUGH = 0.95;

    /** The share of the runs in which it could be ranked, 0 to 1. */
    public double rankedShare() {
        return of == 0 ? 0 : (double) runs / of;
    }

    /** Why there is no interval; empty where there is one. */
    public String why() {
        if (rank.isPresent()) {
            return "";
        }
        return baseRank == 0 ? "The methodology itself does not rank it." : tooFew(rankedShare());
    }

    /** The sentence for a share of runs that is not enough. */
    public static String tooFew(double share) {
        return "Ranked in " + Math.floor(share * 1000) / 10 + " % of the runs; an interval needs " + 100 * ENOUGH
                + " %.";
    }
}
