package org.digitaldiplomacy.edition;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.digitaldiplomacy.model.CountryCode;

/**
 * A country's rank on a node among its group, from 1.
 *
 * @param rankLow the better end of the rank's interval; empty where none was computed
 * @param rankHigh the worse end of the rank's interval; empty where none was computed
 * @param rankedShare in what share of the runs with other choices it could be ranked, 0 to 1; empty where none were made
 */
public record GroupRank(
        String group,
        String node,
        CountryCode country,
        int rank,
        OptionalInt rankLow,
        OptionalInt rankHigh,
        OptionalDouble rankedShare) {

    public GroupRank(String group, String node, CountryCode country, int rank) {
        this(group, node, country, rank, OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty());
    }

    /** With the interval of its rank. */
    public GroupRank within(int low, int high, double share) {
        return new GroupRank(
                group, node, country, rank, OptionalInt.of(low), OptionalInt.of(high), OptionalDouble.of(share));
    }

    /** Without an interval, for which it was ranked in too few runs. */
    public GroupRank rankedIn(double share) {
        return new GroupRank(
                group, node, country, rank, OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.of(share));
    }
}
