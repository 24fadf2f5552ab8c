package org.digitaldiplomacy.scoring.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitaldiplomacy.scoring.builtin.Gaps.GAP;

import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Derivation.Row;
import org.digitaldiplomacy.scoring.Derivation.Transformation;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.builtin.Gaps;
import org.junit.jupiter.api.Test;

class TransformationTest {

    private static final Row ROW = column -> switch (column) {
        case "population" -> Cell.of(4000);
        case "missions" -> Cell.of(80);
        case "zero" -> Cell.of(0);
        case "facebook" -> Cell.of(1);
        case "huge" -> Cell.of(1e308);
        default -> Cell.missing(new Reason.NoObservation(column));
    };

    @Test
    void per_divides_by_a_column_and_scales() {
        assertThat(apply("per", Map.of("column", "population", "scale", 1000), 20))
                .isEqualTo(Cell.of(5));
        assertThat(apply("per", Map.of("column", "population"), -20)).isEqualTo(Cell.of(-0.005));
        assertThat(BuiltIn.of(Transformation.class, "per", Map.of("column", "population"))
                        .columns())
                .containsExactly("population");
    }

    @Test
    void a_missing_denominator_is_a_gap_and_one_of_zero_a_failure() {
        assertThat(apply("per", Map.of("column", "zero"), 20))
                .isEqualTo(Cell.missing(new Reason.OutsideDomain("per", 0, "a value of zero above zero to divide by")));
        assertThat(apply("per", Map.of("column", "area"), 20))
                .isEqualTo(Cell.missing(new Reason.NoDenominator("area")));
    }

    @Test
    void share_is_a_percentage_of_the_whole_and_never_more() {
        assertThat(apply("share", Map.of("whole", "missions"), 60)).isEqualTo(Cell.of(75));
        assertThat(apply("share", Map.of("whole", "missions"), 80)).isEqualTo(Cell.of(100));
        assertThat(apply("share", Map.of("whole", "missions"), 81))
                .isEqualTo(Cell.missing(new Reason.OutsideDomain("share", 81, "a part from zero to its whole, 80.0")));
        assertThat(apply("share", Map.of("whole", "zero"), 0))
                .isEqualTo(
                        Cell.missing(new Reason.OutsideDomain("share", 0, "a value of zero above zero to divide by")));
    }

    @Test
    void a_gap_in_a_sum_is_no_zero_unless_gaps_are_skipped() {
        assertThat(apply("sum", Map.of("columns", List.of("missions", "zero")), 5))
                .isEqualTo(Cell.of(85));
        assertThat(apply("sum", Map.of("columns", List.of("missions", "area")), 5))
                .isEqualTo(Cell.missing(new Reason.NoObservation("area")));
        Map<String, ?> skip = Map.of("columns", List.of("missions", "area"), "gaps", "skip");
        assertThat(apply("sum", skip, 5)).isEqualTo(Cell.of(85));
        assertThat(BuiltIn.of(Transformation.class, "sum", skip).transform(Gaps.cell(null), ROW))
                .isEqualTo(Cell.of(80));
        Map<String, ?> nothing = Map.of("columns", List.of("area"), "gaps", "skip");
        assertThat(BuiltIn.of(Transformation.class, "sum", nothing).transform(Gaps.cell(null), ROW))
                .isEqualTo(Cell.missing(GAP));
    }

    @Test
    void count_takes_what_is_known_and_reaches_the_threshold() {
        assertThat(apply("count", Map.of("columns", List.of("facebook", "zero")), 1))
                .isEqualTo(Cell.of(2));
        assertThat(apply("count", Map.of("columns", List.of("facebook", "missions"), "threshold", 2), 1))
                .isEqualTo(Cell.of(1));
        assertThat(apply("count", Map.of("columns", List.of("facebook", "tiktok")), 1))
                .isEqualTo(Cell.missing(new Reason.NoObservation("tiktok")));
        assertThat(apply("count", Map.of("columns", List.of("facebook", "tiktok"), "gaps", "skip"), 0))
                .isEqualTo(Cell.of(1));
    }

    @Test
    void logarithms_refuse_what_lies_outside_their_domain() {
        assertThat(apply("log", Map.of(), 1)).isEqualTo(Cell.of(0));
        assertThat(apply("log", Map.of(), 75000)).isEqualTo(Cell.of(11.225243392518447));
        assertThat(apply("log", Map.of(), 0))
                .isEqualTo(Cell.missing(new Reason.OutsideDomain("log", 0, "numbers above zero")));
        assertThat(apply("log1p", Map.of(), 0)).isEqualTo(Cell.of(0));
        assertThat(apply("log1p", Map.of(), Math.E - 1)).isEqualTo(Cell.of(1));
        assertThat(apply("log1p", Map.of(), -1))
                .isEqualTo(Cell.missing(new Reason.OutsideDomain("log1p", -1, "numbers above −1")));
    }

    @Test
    void a_cap_binds_where_it_is_stated() {
        assertThat(apply("cap", Map.of("upper", 18), 19)).isEqualTo(Cell.of(18));
        assertThat(apply("cap", Map.of("upper", 18), -3)).isEqualTo(Cell.of(-3));
        assertThat(apply("cap", Map.of("lower", 0, "upper", 18), -3)).isEqualTo(Cell.of(0));
        assertThat(apply("cap", Map.of("lower", 0), 12)).isEqualTo(Cell.of(12));
        assertThat(BuiltIn.refusals(Transformation.class, "cap", Map.of())).hasSize(1);
        assertThat(BuiltIn.refusals(Transformation.class, "cap", Map.of("lower", 2, "upper", 1)))
                .hasSize(1);
    }

    @Test
    void an_ordinal_class_without_a_number_is_missing() {
        Map<String, ?> map = Map.of("map", Map.of("0", 0, "1", 40, "2.5", 100));
        assertThat(apply("ordinal", map, 1)).isEqualTo(Cell.of(40));
        assertThat(apply("ordinal", map, 2.5)).isEqualTo(Cell.of(100));
        assertThat(apply("ordinal", map, -0.0)).isEqualTo(Cell.of(0));
        assertThat(apply("ordinal", map, 2))
                .isEqualTo(Cell.missing(new Reason.OutsideDomain("ordinal", 2, "one of [0.0, 1.0, 2.5]")));
    }

    @Test
    void an_ordinal_map_names_numbers_and_each_once() {
        assertThat(BuiltIn.refusals(Transformation.class, "ordinal", Map.of("map", Map.of("yes", 1))))
                .singleElement()
                .satisfies(r -> assertThat(r.expected()).isEqualTo("raw values that are numbers, found 'yes'"));
        assertThatThrownBy(() -> BuiltIn.of(Transformation.class, "ordinal", Map.of("map", Map.of("1", 1, "1.0", 2))))
                .hasMessageContaining("each raw value once");
    }

    @Test
    void scale_changes_the_unit() {
        assertThat(apply("scale", Map.of("factor", 1.8, "offset", 32), 100)).isEqualTo(Cell.of(212));
        assertThat(BuiltIn.refusals(Transformation.class, "scale", Map.of("factor", 0)))
                .hasSize(1);
    }

    @Test
    void a_result_too_large_for_a_number_is_missing() {
        assertThat(apply("scale", Map.of("factor", 10), 1e308)).isInstanceOf(Cell.Missing.class);
        assertThat(apply("sum", Map.of("columns", List.of("huge")), 1e308)).isInstanceOf(Cell.Missing.class);
        assertThat(apply("per", Map.of("column", "population", "scale", 1e300), 1e30))
                .isInstanceOf(Cell.Missing.class);
    }

    @Test
    void a_gap_keeps_its_reason_through_every_transformation_of_one_value() {
        Map<String, Map<String, ?>> steps = Map.of(
                "per", Map.of("column", "population"),
                "share", Map.of("whole", "missions"),
                "log", Map.of(),
                "log1p", Map.of(),
                "cap", Map.of("lower", 0),
                "ordinal", Map.of("map", Map.of("1", 1)),
                "scale", Map.of("factor", 2));
        steps.forEach((name, arguments) -> assertThat(
                        BuiltIn.of(Transformation.class, name, arguments).transform(Gaps.cell(null), ROW))
                .as(name)
                .isEqualTo(Cell.missing(GAP)));
    }

    private static Cell apply(String name, Map<String, ?> arguments, double x) {
        return BuiltIn.of(Transformation.class, name, arguments).transform(Cell.of(x), ROW);
    }
}
