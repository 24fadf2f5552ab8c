package org.digitaldiplomacy.rules;

import java.util.Optional;
import java.util.Set;
import org.digitaldiplomacy.port.DataNames;
import org.jspecify.annotations.Nullable;

/**
 * The names that a rule folder may use because the data has them. Null where they are not known: then nothing is
 * checked.
 *
 * @param units their codes
 */
public record KnownNames(
        @Nullable Set<String> columns,
        @Nullable Set<String> groups,
        @Nullable Set<String> units) {

    /** No data at hand. */
    public static final KnownNames NONE = new KnownNames(null, null, null);

    public KnownNames {
        columns = columns == null ? null : Set.copyOf(columns);
        groups = groups == null ? null : Set.copyOf(groups);
        units = units == null ? null : Set.copyOf(units);
    }

    /** Names of the data. */
    public static KnownNames of(DataNames names) {
        return new KnownNames(names.columns(), names.groups(), names.units());
    }

    Optional<Set<String>> of(Form.Reference.Kind kind) {
        return switch (kind) {
            case COLUMN -> Optional.ofNullable(columns);
            case GROUP -> Optional.ofNullable(groups);
            case UNIT -> Optional.ofNullable(units);
            case INDICATOR, NODE -> Optional.empty();
        };
    }
}
