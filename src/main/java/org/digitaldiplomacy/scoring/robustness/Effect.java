package org.digitaldiplomacy.scoring.robustness;

import java.util.List;
import java.util.Optional;

/**
 * Effect of one choice, found by undoing it in some of the runs: the choice alone goes back to what the methodology
 * says, all others stay.
 *
 * @param probes in how many runs it was undone
 * @param scoresChanged in how many of them a score of a watched node was not the same, beyond rounding
 * @param ranksChanged in how many of them a rank of a watched node was not the same
 * @param meanShift by how many ranks the units moved on the headline node, on average
 * @param alone what each alternative changes by itself; empty for weights
 */
public record Effect(
        String choice, int probes, int scoresChanged, int ranksChanged, double meanShift, List<Alone> alone) {

    public Effect {
        alone = List.copyOf(alone);
    }

    /** Whether anything at all changed. */
    public boolean isAny() {
        return scoresChanged > 0 || ranksChanged > 0 || alone.stream().anyMatch(Alone::changesScores);
    }

    /**
     * One alternative in place of what the methodology says, and nothing else.
     *
     * @param changesScores whether a score of a watched node is not the same, beyond rounding
     * @param meanShift by how many ranks the units move on the headline node, on average
     * @param stopped why nothing could be scored; empty where it could
     */
    public record Alone(String label, boolean changesScores, double meanShift, Optional<String> stopped) {}
}
