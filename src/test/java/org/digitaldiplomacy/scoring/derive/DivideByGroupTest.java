package org.digitaldiplomacy.scoring.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Derivation.Transformation;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.junit.jupiter.api.Test;

class DivideByGroupTest {

    private static final Transformation BY_GROUP = BuiltIn.of(
            Transformation.class,
            "divide-by-group",
            Map.of("factors", Map.of("north", 0.5, "south", 0.8), "otherwise", 2));

    private static Cell of(Cell x, String... groups) {
        return BY_GROUP.transform(x, new Derivation.Row() {
            @Override
            public Cell value(String column) {
                throw new AssertionError("no other column is read, found " + column);
            }

            @Override
            public boolean isIn(String group) {
                return Set.of(groups).contains(group);
            }
        });
    }

    @Test
    void a_value_is_divided_by_the_factor_of_its_group_or_by_the_other_one() {
        assertThat(of(Cell.of(40), "north", "island")).isEqualTo(Cell.of(80));
        assertThat(of(Cell.of(40), "south")).isEqualTo(Cell.of(50));
        assertThat(of(Cell.of(40), "island")).isEqualTo(Cell.of(20));
    }

    @Test
    void a_gap_stays_a_gap() {
        Cell gap = Cell.missing(new Reason.NoObservation("missions"));
        assertThat(of(gap, "north")).isEqualTo(gap);
    }

    @Test
    void a_unit_in_two_groups_with_factors_fails() {
        assertThat(of(Cell.of(40), "south", "north"))
                .isEqualTo(Cell.missing(new Reason.MethodFailed(
                        "divide-by-group", "the unit is in north and south, expected one group with a factor")));
    }

    @Test
    void a_factor_that_cannot_be_divided_by_is_refused() {
        assertThat(BuiltIn.refusals(
                        Transformation.class, "divide-by-group", Map.of("factors", Map.of("north", 0), "otherwise", 1)))
                .singleElement()
                .satisfies(r ->
                        assertThat(r.expected()).isEqualTo("a mapping from groups of the data to numbers above 0"));
    }
}
