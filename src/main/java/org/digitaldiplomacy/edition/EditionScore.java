package org.digitaldiplomacy.edition;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.scoring.robustness.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A country's result on a node: a score, or the reason why there is none.
 *
 * @param rank from 1; empty without a score
 * @param rankLow the better end of the rank's interval; empty where none was computed
 * @param rankHigh the worse end of the rank's interval; empty where none was computed
 * @param rankedShare in what share of the runs with other choices it could be ranked, 0 to 1; empty where none were made
 * @param age of the observations that it rests on; missing without a score, and where nothing was observed for it
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
        OptionalDouble rankedShare,
        @Nullable InputAge age,
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
                OptionalDouble.empty(),
                null,
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
                OptionalDouble.empty(),
                null,
                coverage,
                status,
                reasonCode,
                reason);
    }

    /** Whether score and rank are the same, whatever else is said of them. */
    boolean hasResultOf(EditionScore other) {
        return score.equals(other.score) && rank.equals(other.rank);
    }

    /** With the interval of its rank. */
    public EditionScore within(int low, int high, double share) {
        return ranked(OptionalInt.of(low), OptionalInt.of(high), OptionalDouble.of(share));
    }

    /** Without an interval, for which it was ranked in too few runs. */
    public EditionScore rankedIn(double share) {
        return ranked(OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.of(share));
    }

    /** With the age of what it rests on; none where that is null. */
    public EditionScore aged(@Nullable InputAge inputs) {
        return new EditionScore(
                country,
                node,
                score,
                rank,
                rankLow,
                rankHigh,
                rankedShare,
                inputs,
                coverage,
                status,
                reasonCode,
                reason);
    }

    private EditionScore ranked(OptionalInt low, OptionalInt high, OptionalDouble share) {
        return new EditionScore(
                country, node, score, rank, low, high, share, age, coverage, status, reasonCode, reason);
    }

    /** Why the rank has no interval; empty where it has one, where there is no rank, or where no runs were made. */
    public Optional<String> intervalReason() {
        return rank.isPresent() && rankLow.isEmpty() && rankedShare.isPresent()
                ? Optional.of(Standing.tooFew(rankedShare.getAsDouble()))
                : Optional.empty();
    }
}
