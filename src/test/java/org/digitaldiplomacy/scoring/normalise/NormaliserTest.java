package org.digitaldiplomacy.scoring.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitaldiplomacy.scoring.builtin.Gaps.column;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Normaliser.Fit;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.junit.jupiter.api.Test;

/** Each method on 2, gap, 4, 4, 10, with higher and with lower better. */
class NormaliserTest {

    private static final Column X = column(2.0, null, 4.0, 4.0, 10.0);
    private static final IndicatorDirection UP = IndicatorDirection.HIGHER_IS_BETTER;
    private static final IndicatorDirection DOWN = IndicatorDirection.LOWER_IS_BETTER;

    @Test
    void min_max_goes_from_bound_to_bound() {
        assertThat(up("min-max", Map.of())).isEqualTo(column(0.0, null, 25.0, 25.0, 100.0));
        assertThat(down("min-max", Map.of())).isEqualTo(column(100.0, null, 75.0, 75.0, 0.0));
        assertThat(up("min-max", Map.of("lower", 1, "upper", 5))).isEqualTo(column(1.0, null, 2.0, 2.0, 5.0));
        assertThat(up("min-max", Map.of("lower", 0.1, "upper", 0.3)).value(4)).isEqualTo(0.3);
    }

    @Test
    void a_z_score_has_the_mean_and_the_sample_standard_deviation_asked_for() {
        // mean 5, squares 9 + 1 + 1 + 25 = 36, s = √12
        double s = Math.sqrt(12);
        assertThat(up("z-score", Map.of())).isEqualTo(column(-3 / s, null, -1 / s, -1 / s, 5 / s));
        assertThat(down("z-score", Map.of("mean", 50, "sd", s))).isEqualTo(column(53.0, null, 51.0, 51.0, 45.0));
    }

    @Test
    void scaled_follows_a_fixed_line_on_directed_values() {
        assertThat(up("scaled", Map.of("lower", 2, "upper", 6))).isEqualTo(column(0.0, null, 50.0, 50.0, 200.0));
        assertThat(down("scaled", Map.of("lower", -10, "upper", 0, "factor", 1)))
                .isEqualTo(column(0.8, null, 0.6, 0.6, 0.0));
        assertThat(up("scaled", Map.of())).isEqualTo(column(2.0, null, 4.0, 4.0, 10.0));
    }

    @Test
    void goalposts_are_in_the_indicators_own_unit_and_hold_what_lies_beyond() {
        Map<String, ?> posts = Map.of("lower", 3, "upper", 8);
        assertThat(up("goalposts", posts)).isEqualTo(column(0.0, null, 0.2, 0.2, 1.0));
        assertThat(down("goalposts", posts)).isEqualTo(column(1.0, null, 0.8, 0.8, 0.0));
        assertThat(up("goalposts", Map.of("lower", 3, "upper", 8, "clamp", false)))
                .isEqualTo(column(-0.2, null, 0.2, 0.2, 1.4));
        assertThat(down("goalposts", Map.of("lower", 3, "upper", 8, "clamp", false, "scale", 100)))
                .isEqualTo(column(120.0, null, 80.0, 80.0, -40.0));
    }

    @Test
    void goalposts_give_undps_life_expectancy_index() {
        // Switzerland 2022: 84.255 years between 20 and 85
        Fit fit = fit("goalposts", Map.of("lower", 20, "upper", 85), Column.of(84.255), UP);
        assertThat(((Fit.Mapping) fit).scale().applyAsDouble(84.255)).isCloseTo(64.255 / 65, within(1e-15));
    }

    @Test
    void the_distance_to_the_best_is_a_share_of_the_range() {
        assertThat(up("distance-to-max", Map.of())).isEqualTo(column(0.0, null, 0.25, 0.25, 1.0));
        assertThat(down("distance-to-max", Map.of("scale", 100))).isEqualTo(column(100.0, null, 75.0, 75.0, 0.0));
    }

    @Test
    void the_distance_to_a_reference_starts_at_the_worst_value() {
        assertThat(up("distance-to-reference", Map.of("unit", "U2"))).isEqualTo(column(0.0, null, 1.0, 1.0, 4.0));
        assertThat(up("distance-to-reference", Map.of("unit", "U2", "clamp", true)))
                .isEqualTo(column(0.0, null, 1.0, 1.0, 1.0));
        assertThat(down("distance-to-reference", Map.of("unit", "U2")).value(0)).isCloseTo(8 / 6.0, within(1e-15));
    }

    @Test
    void a_reference_without_a_value_or_with_the_worst_one_is_refused() {
        assertThat(sentence(fit("distance-to-reference", Map.of("unit", "U1"), X, UP)))
                .isEqualTo("'distance-to-reference' gave no result: the reference U1 has no value of x.");
        assertThat(sentence(fit("distance-to-reference", Map.of("unit", "XX"), X, UP)))
                .contains("the reference XX has no value");
        assertThat(sentence(fit("distance-to-reference", Map.of("unit", "U0"), X, UP)))
                .contains("the reference U0 has the worst value");
    }

    @Test
    void the_distance_to_a_target_is_in_the_indicators_own_unit() {
        assertThat(up("distance-to-target", Map.of("target", 6))).isEqualTo(column(0.0, null, 0.5, 0.5, 2.0));
        assertThat(up("distance-to-target", Map.of("target", 6, "clamp", true)))
                .isEqualTo(column(0.0, null, 0.5, 0.5, 1.0));
        assertThat(down("distance-to-target", Map.of("target", 0, "scale", 10)))
                .isEqualTo(column(8.0, null, 6.0, 6.0, 0.0));
        assertThat(sentence(fit("distance-to-target", Map.of("target", 2), X, UP)))
                .contains("the target 2.0 of x is not better than the worst value, 2.0");
        assertThat(fit("distance-to-target", Map.of("target", 10), X, DOWN)).isInstanceOf(Fit.Refused.class);
    }

    /** SDG Index: the worst 2.5 per cent, and the mean of the best; by numpy.percentile and numpy.mean. */
    @Test
    void posts_are_read_from_the_values_or_stated() {
        Column x = Column.of(1, 2, 4, 8, 16, 32, 64);
        Map<String, ?> posts = Map.of("lower", "p25", "upper", Map.of("mean-of-best", 2));
        double[] up = {0, 0, 100 / 45.0, 500 / 45.0, 1300 / 45.0, 2900 / 45.0, 100}; // p25 = 3, mean of 32 and 64 = 48
        assertThat(up("posts", posts, x).knownValues()).containsExactly(up, within(1e-12));
        double[] down = {100, 1e2 * 22 / 22.5, 1e2 * 20 / 22.5, 1e2 * 16 / 22.5, 1e2 * 8 / 22.5, 0, 0}; // 24 and 1.5
        assertThat(down("posts", posts, x).knownValues()).containsExactly(down, within(1e-12));
        assertThat(up("posts", Map.of("lower", Map.of("mean-of-worst", 3), "upper", 10, "scale", 1), X))
                .isEqualTo(column(0.0, null, (4 - 10.0 / 3) / (10 - 10.0 / 3), (4 - 10.0 / 3) / (10 - 10.0 / 3), 1.0));
        assertThat(up("posts", Map.of("lower", "p0", "upper", "p100"), X)).isEqualTo(up("min-max", Map.of(), X));
        assertThat(sentence(fit("posts", Map.of("lower", 20, "upper", "p100"), X, UP)))
                .contains("the worse post of x is 20.0, no worse than the better one, 10.0");
        assertThat(sentence(fit("posts", Map.of("lower", 0, "upper", Map.of("mean-of-best", 5)), X, UP)))
                .contains("a post is the mean of 5 values, of which there are 4");
        assertThat(BuiltIn.refusals(Normaliser.class, "posts", Map.of("lower", "q5", "upper", "p101")))
                .hasSize(2)
                .allMatch(r -> r.expected().startsWith("a number, a percentile such as p5"));
    }

    @Test
    void a_share_of_the_sum_sums_to_the_scale() {
        assertThat(up("fraction-of-sum", Map.of())).isEqualTo(column(0.1, null, 0.2, 0.2, 0.5));
        assertThat(down("fraction-of-sum", Map.of("scale", 100), Column.of(1, 2, 4))
                        .knownValues())
                .containsExactly(new double[] {400 / 7.0, 200 / 7.0, 100 / 7.0}, within(1e-12));
        assertThat(fit("fraction-of-sum", Map.of(), Column.of(-1, 5), UP))
                .isEqualTo(new Fit.Refused(new Reason.OutsideDomain("fraction-of-sum", -1, "numbers from zero")));
        assertThat(fit("fraction-of-sum", Map.of(), Column.of(0, 5), DOWN))
                .isEqualTo(new Fit.Refused(new Reason.OutsideDomain("fraction-of-sum", 0, "numbers above zero")));
        assertThat(fit("fraction-of-sum", Map.of(), Column.of(0, 0), UP))
                .isEqualTo(new Fit.Refused(new Reason.NoSpread("x")));
    }

    @Test
    void a_fraction_is_of_the_best_value_in_either_direction() {
        assertThat(up("fraction-of-max", Map.of())).isEqualTo(column(0.2, null, 0.4, 0.4, 1.0));
        assertThat(down("fraction-of-max", Map.of())).isEqualTo(column(1.0, null, 0.5, 0.5, 0.2));
        assertThat(up("fraction-of-max", Map.of(), Column.of(0, 5))).isEqualTo(Column.of(0, 1));
    }

    @Test
    void a_fraction_needs_a_natural_zero() {
        assertThat(fit("fraction-of-max", Map.of(), Column.of(-1, 5), UP))
                .isEqualTo(new Fit.Refused(new Reason.OutsideDomain("fraction-of-max", -1, "numbers from zero")));
        assertThat(fit("fraction-of-max", Map.of(), Column.of(0, 5), DOWN))
                .isEqualTo(new Fit.Refused(new Reason.OutsideDomain("fraction-of-max", 0, "numbers above zero")));
        assertThat(fit("fraction-of-max", Map.of(), Column.of(0, 0), UP))
                .isEqualTo(new Fit.Refused(new Reason.NoSpread("x")));
    }

    @Test
    void ranks_count_from_the_worst_and_ties_take_the_least_or_the_average() {
        assertThat(up("rank", Map.of())).isEqualTo(column(1.0, null, 2.0, 2.0, 4.0));
        assertThat(up("rank", Map.of("ties", "average"))).isEqualTo(column(1.0, null, 2.5, 2.5, 4.0));
        assertThat(down("rank", Map.of())).isEqualTo(column(4.0, null, 2.0, 2.0, 1.0));
        assertThat(up("borda", Map.of())).isEqualTo(column(0.0, null, 1.0, 1.0, 3.0));
        assertThat(down("borda", Map.of("ties", "average"))).isEqualTo(column(3.0, null, 1.5, 1.5, 0.0));
        assertThat(up("percentile-rank", Map.of())).isEqualTo(column(0.0, null, 1 / 3.0, 1 / 3.0, 1.0));
        assertThat(up("percentile-rank", Map.of("ties", "average", "scale", 100)))
                .isEqualTo(column(0.0, null, 50.0, 50.0, 100.0));
    }

    @Test
    void with_a_tolerance_values_that_differ_by_a_rounding_error_are_ties() {
        Column rounded = Column.of(0.1 + 0.2, 0.3, 1e-15, 2e-15);
        assertThat(up("rank", Map.of("tolerance", 1e-12), rounded)).isEqualTo(Column.of(3, 3, 1, 2));
        assertThat(up("rank", Map.of(), rounded)).isEqualTo(Column.of(4, 3, 1, 2));
        assertThat(up("rank", Map.of(), Column.of(0.0, -0.0, 1))).isEqualTo(Column.of(1, 1, 3));
    }

    @Test
    void none_leaves_the_directed_values() {
        assertThat(up("none", Map.of())).isEqualTo(X);
        assertThat(down("none", Map.of())).isEqualTo(column(-2.0, null, -4.0, -4.0, -10.0));
    }

    @Test
    void a_pool_of_years_sets_the_scale_for_a_year_that_may_lie_beyond_it() {
        Column pool = Column.of(2, 4, 6, 10);
        Column current = column(12.0, null, 5.0, 1.0, 10.0);
        assertThat(pooled("min-max", Map.of(), pool, current)).isEqualTo(column(125.0, null, 37.5, -12.5, 100.0));
        assertThat(pooled("rank", Map.of(), pool, current)).isEqualTo(column(4.0, null, 3.0, 1.0, 4.0));
        assertThat(pooled("percentile-rank", Map.of(), pool, current)).isEqualTo(column(1.0, null, 2 / 3.0, 0.0, 1.0));
        assertThat(pooled("distance-to-reference", Map.of("unit", "U2"), pool, current)
                        .value(4))
                .isCloseTo(8 / 3.0, within(1e-15));
    }

    @Test
    void what_learns_its_scale_refuses_a_column_without_spread() {
        for (String name : List.of("min-max", "z-score", "distance-to-max", "rank", "borda", "percentile-rank")) {
            for (Column constant : List.of(column(5.0, null, 5.0), Column.of(7), Column.of(0.1, 0.1, 0.1))) {
                assertThat(fit(name, Map.of(), constant, UP))
                        .as(name)
                        .isEqualTo(new Fit.Refused(new Reason.NoSpread("x")));
            }
        }
    }

    @Test
    void a_fixed_scale_takes_a_column_without_spread() {
        Column constant = column(5.0, null, 5.0);
        assertThat(up("goalposts", Map.of("lower", 0, "upper", 10), constant)).isEqualTo(column(0.5, null, 0.5));
        assertThat(up("distance-to-target", Map.of("target", 10), constant)).isEqualTo(column(0.0, null, 0.0));
        assertThat(up("fraction-of-max", Map.of(), constant)).isEqualTo(column(1.0, null, 1.0));
        assertThat(up("none", Map.of(), constant)).isEqualTo(constant);
    }

    @Test
    void nothing_known_is_refused_where_there_is_anything_to_learn() {
        for (String name : List.of("min-max", "z-score", "rank", "fraction-of-max", "scaled")) {
            assertThat(fit(name, Map.of(), column(null, null), UP))
                    .as(name)
                    .isEqualTo(new Fit.Refused(new Reason.NoObservation("x")));
        }
    }

    @Test
    void what_leads_out_of_the_numbers_is_refused() {
        Column wide = Column.of(-1.7e308, 1.7e308);
        for (String name : List.of("min-max", "z-score", "distance-to-max")) {
            assertThat(sentence(fit(name, Map.of(), wide, UP))).as(name).contains("'" + name + "' gave no result");
        }
        assertThat(fit("scaled", Map.of("lower", 0, "upper", 1e-10), wide, UP)).isInstanceOf(Fit.Refused.class);
    }

    @Test
    void bounds_the_wrong_way_round_are_refused() {
        assertThat(BuiltIn.refusals(Normaliser.class, "min-max", Map.of("lower", 100, "upper", 0)))
                .hasSize(1);
        assertThat(BuiltIn.refusals(Normaliser.class, "goalposts", Map.of("lower", 5, "upper", 5)))
                .hasSize(1);
        assertThat(BuiltIn.refusals(Normaliser.class, "scaled", Map.of("lower", 5, "upper", 5)))
                .hasSize(1);
        assertThat(BuiltIn.refusals(Normaliser.class, "z-score", Map.of("sd", 0)))
                .hasSize(1);
    }

    private static Column up(String name, Map<String, ?> arguments) {
        return up(name, arguments, X);
    }

    private static Column up(String name, Map<String, ?> arguments, Column x) {
        return x.map(((Fit.Mapping) fit(name, arguments, x, UP)).scale());
    }

    private static Column down(String name, Map<String, ?> arguments) {
        return down(name, arguments, X);
    }

    private static Column down(String name, Map<String, ?> arguments, Column x) {
        return x.map(v -> -v).map(((Fit.Mapping) fit(name, arguments, x, DOWN)).scale());
    }

    private static Column pooled(String name, Map<String, ?> arguments, Column pool, Column current) {
        Fit fit = BuiltIn.of(Normaliser.class, name, arguments)
                .fit(pool, new Normaliser.Setting("x", units(current.size()), UP, current));
        return current.map(((Fit.Mapping) fit).scale());
    }

    private static Fit fit(String name, Map<String, ?> arguments, Column x, IndicatorDirection direction) {
        Column directed = direction == UP ? x : x.map(v -> -v);
        return BuiltIn.of(Normaliser.class, name, arguments)
                .fit(directed, new Normaliser.Setting("x", units(x.size()), direction, directed));
    }

    private static Units units(int n) {
        return Units.of(IntStream.range(0, n).mapToObj(i -> "U" + i).toList());
    }

    private static String sentence(Fit fit) {
        return ((Fit.Refused) fit).reason().sentence();
    }
}
