package org.digitaldiplomacy.edition;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.model.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A country's result on a node: a score, or the reason why there is none.
 *
 * @param rank from 1; empty without a score
 * @param rankLow the better end of the rank's interval; empty where none was computed
 * @param rankHigh the worse end of the rank's interval; empty where none was computed
 * @param coverage the share of what lies below the node that was observed, 0 to 1
 * @param reasonCode stable, for programs; missing with a score
 * @param reason a sentence for people; missing with a score
 */
public record EditionScore(
        CountryCode country,
        String node,
        OptionalDouble score,
        OptionalInt rank,
        OptionalInt rankLow,
        OptionalInt rankHigh,
        double coverage,
        ScoreStatus status,
        @Nullable String reasonCode,
        @Nullable String reason) {

    public EditionScore {
        boolean scored = score.isPresent();
        if (scored != status.isScored() || scored != (reasonCode == null) || scored != (reason == null)) {
            throw new IllegalArgumentException("a result has either a score or a reason, found status " + status
                    + (scored ? " with" : " without") + " a score and reason " + reasonCode + " for " + country + " on "
                    + node);
        }
        if (scored && !Double.isFinite(score.getAsDouble())) {
            throw new IllegalArgumentException(
                    "a score must be finite, found " + score.getAsDouble() + " for " + country + " on " + node);
        }
        if (!scored && rank.isPresent()) {
            throw new IllegalArgumentException("a rank needs a score, found none for " + country + " on " + node);
        }
    }

    public static EditionScore scored(
            CountryCode country, String node, double score, int rank, double coverage, ScoreStatus status) {
        return new EditionScore(
                country,
                node,
                OptionalDouble.of(score),
                OptionalInt.of(rank),
                OptionalInt.empty(),
                OptionalInt.empty(),
                coverage,
                status,
                null,
                null);
    }

    public static EditionScore unscored(
            CountryCode country, String node, double coverage, ScoreStatus status, String reasonCode, String reason) {
        return new EditionScore(
                country,
                node,
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                coverage,
                status,
                reasonCode,
                reason);
    }

    /** Whether score and rank are the same, whatever else is said of them. */
    boolean hasResultOf(EditionScore other) {
        return score.equals(other.score) && rank.equals(other.rank);
    }

    public EditionScore within(int low, int high) {
        return new EditionScore(
                country,
                node,
                score,
                rank,
                OptionalInt.of(low),
                OptionalInt.of(high),
                coverage,
                status,
                reasonCode,
                reason);
    }
}
