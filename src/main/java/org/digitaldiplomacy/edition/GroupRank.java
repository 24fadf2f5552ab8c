package org.digitaldiplomacy.edition;

import java.util.OptionalInt;
import org.digitaldiplomacy.model.CountryCode;

/**
 * A country's rank on a node among its group, from 1.
 *
 * @param rankLow the better end of the rank's interval; empty where none was computed
 * @param rankHigh the worse end of the rank's interval; empty where none was computed
 */
public record GroupRank(
        String group, String node, CountryCode country, int rank, OptionalInt rankLow, OptionalInt rankHigh) {

    public GroupRank(String group, String node, CountryCode country, int rank) {
        this(group, node, country, rank, OptionalInt.empty(), OptionalInt.empty());
    }

    public GroupRank within(int low, int high) {
        return new GroupRank(group, node, country, rank, OptionalInt.of(low), OptionalInt.of(high));
    }
}
