package org.digitaldiplomacy.draw;

import java.util.OptionalInt;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.GroupRank;
import org.digitaldiplomacy.model.CountryCode;

/**
 * Score and rank of a country on a node, among all or among a group.
 *
 * @param low the better end of the rank's interval; empty where none was computed
 * @param high the worse end of the rank's interval; empty where none was computed
 */
public record Standing(CountryCode country, double score, int rank, OptionalInt low, OptionalInt high) {

    /** @param score one with a rank */
    public static Standing of(EditionScore score) {
        return new Standing(
                score.country(),
                score.score().orElseThrow(),
                score.rank().orElseThrow(),
                score.rankLow(),
                score.rankHigh());
    }

    static Standing of(GroupRank rank, double score) {
        return new Standing(rank.country(), score, rank.rank(), rank.rankLow(), rank.rankHigh());
    }

    public boolean hasInterval() {
        return low.isPresent() && high.isPresent();
    }

    /** Such as {@code 3–12}; the rank alone where there is no interval, or it is that wide. */
    public String interval() {
        return hasInterval() && low.getAsInt() < high.getAsInt()
                ? low.getAsInt() + "–" + high.getAsInt()
                : String.valueOf(rank);
    }
}
