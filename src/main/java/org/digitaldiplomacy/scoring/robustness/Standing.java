package org.digitaldiplomacy.scoring.robustness;

import java.util.Optional;

/**
 * How one unit fares on one node over the runs.
 *
 * @param baseRank under the methodology itself; 0 where it is not ranked
 * @param runs in how many runs it was ranked; in the others it dropped out
 * @param topShare in what share of all runs it was among the first
 * @param rank over the runs in which it was ranked; empty where there were none
 * @param score likewise; it means something where the choices leave the scale as it is
 */
public record Standing(
        String unit, int baseRank, int runs, double topShare, Optional<Spread> rank, Optional<Spread> score) {}
