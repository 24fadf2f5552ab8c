package org.digitaldiplomacy.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units that are also ranked among themselves, such as small states. A unit belongs when it meets every criterion.
 *
 * @param label a group that the data names, in place of or beside criteria
 */
public record UnitGroup(
        String id, String name, String about, @Nullable String label, List<Criterion> criteria) {

    public UnitGroup {
        criteria = List.copyOf(criteria);
        if (label == null && criteria.isEmpty()) {
            throw new IllegalArgumentException("group " + id + " needs a label or a criterion");
        }
    }

    /** A bound on a data column. A unit without a value does not meet it. */
    public record Criterion(
            String column,
            Derivation.Selection selection,
            @Nullable Double atLeast,
            @Nullable Double atMost) {

        public boolean holds(double value) {
            return (atLeast == null || value >= atLeast) && (atMost == null || value <= atMost);
        }
    }
}
