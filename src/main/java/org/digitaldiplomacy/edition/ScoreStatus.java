package org.digitaldiplomacy.edition;

import org.digitaldiplomacy.model.Meaning;

/** Basis of a score, or the kind of its absence. */
@Meaning("Basis of a score, or the kind of its absence.")
public enum ScoreStatus {
    @Meaning("From an observed value.")
    OBSERVED,

    @Meaning("From a value that its publisher calls an estimate.")
    ESTIMATED,

    @Meaning("From a value that the methodology filled in.")
    IMPUTED,

    @Meaning("Made of the scores of other nodes.")
    COMPUTED,

    @Meaning("No score: the data has a gap; reason says which.")
    MISSING,

    @Meaning("No score: too much is missing below, or the country takes no part; reason says what.")
    NOT_RANKED,

    @Meaning(
            "No score: a formula is not defined for what is known, here or below; reason says which and for what value.")
    FAILED;

    public boolean isScored() {
        return switch (this) {
            case OBSERVED, ESTIMATED, IMPUTED, COMPUTED -> true;
            case MISSING, NOT_RANKED, FAILED -> false;
        };
    }
}
