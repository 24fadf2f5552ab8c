package org.digitaldiplomacy.edition;

/** Basis of a score, or the kind of its absence. */
public enum ScoreStatus {
    /** An indicator's score from an observed value. */
    OBSERVED,
    /** An indicator's score from a value that its publisher calls an estimate. */
    ESTIMATED,
    /** An indicator's score from a value that the methodology filled in. */
    IMPUTED,
    /** Made of the scores of other nodes. */
    COMPUTED,
    /** No score, because the data has a gap. */
    MISSING,
    /** No score, because too much is missing below, or because the country takes no part. */
    NOT_RANKED,

    /** No score, because a formula is not defined for what is known of the country, on the node or below it. */
    FAILED;

    public boolean isScored() {
        return switch (this) {
            case OBSERVED, ESTIMATED, IMPUTED, COMPUTED -> true;
            case MISSING, NOT_RANKED, FAILED -> false;
        };
    }
}
