package org.digitaldiplomacy.port;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Names of the data that rules may refer to: any other is misspelt.
 *
 * @param units their codes; null where rules may name any
 */
public record DataNames(
        Set<String> columns, Set<String> groups, @Nullable Set<String> units) {

    public DataNames {
        columns = Set.copyOf(columns);
        groups = Set.copyOf(groups);
        units = units == null ? null : Set.copyOf(units);
    }

    /** The names of a data package, whether or not it has observations of them. */
    public static DataNames of(List<Indicator> indicators, List<CountryGroup> groups, List<Country> countries) {
        return new DataNames(
                indicators.stream().map(i -> i.id().value()).collect(Collectors.toSet()),
                groups.stream().map(g -> g.id().value()).collect(Collectors.toSet()),
                countries.stream().map(c -> c.code().value()).collect(Collectors.toSet()));
    }

    /** The same for rules that may name units which the data does not have. */
    public DataNames withAnyUnit() {
        return new DataNames(columns, groups, null);
    }
}
