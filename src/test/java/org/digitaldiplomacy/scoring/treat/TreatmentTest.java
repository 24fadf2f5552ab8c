package org.digitaldiplomacy.scoring.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitaldiplomacy.scoring.builtin.Gaps.column;

import java.util.HashMap;
import java.util.Map;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Treatment.Treated;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.junit.jupiter.api.Test;

class TreatmentTest {

    private static final Column TAIL = Column.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100);
    private static final Column TWO_FAR = Column.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 900, 1000);

    @Test
    void a_column_that_passes_stays_as_it_is() {
        Column even = column(1.0, null, 2.0, 3.0, 4.0);
        assertThat(treat("winsorise", Map.of(), even)).isEqualTo(new Treated(even, "none", 0));
        assertThat(treat("none", Map.of(), TAIL)).isEqualTo(new Treated(TAIL, "none", 0));
    }

    @Test
    void one_far_point_takes_the_next_value() {
        assertThat(treat("winsorise", Map.of(), TAIL))
                .isEqualTo(new Treated(Column.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30), "winsorised 1 point", 1));
    }

    @Test
    void points_on_the_side_of_the_skew_move() {
        Column below = TAIL.map(x -> -x);
        assertThat(treat("winsorise", Map.of(), below).column())
                .isEqualTo(Column.of(-1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -30, -30));
    }

    @Test
    void points_move_one_after_the_other_until_the_column_passes() {
        Treated treated = treat("winsorise", Map.of("skewness", 0.1, "kurtosis", -1.2), TAIL);
        assertThat(treated.column()).isEqualTo(Column.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10));
        assertThat(treated.action()).isEqualTo("winsorised 2 points");
        assertThat(treated.changed()).isEqualTo(2);
    }

    @Test
    void a_gap_stays_a_gap() {
        Column gappy = column(1.0, 2.0, 3.0, null, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 30.0, 100.0);
        assertThat(treat("winsorise", Map.of(), gappy).column())
                .isEqualTo(column(1.0, 2.0, 3.0, null, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 30.0, 30.0));
        assertThat(treat("log-offset", Map.of(), gappy).column().isKnown(3)).isFalse();
    }

    @Test
    void where_points_do_not_suffice_the_logarithm_of_the_untreated_column_is_taken() {
        Treated treated = treat("winsorise", Map.of("max-points", 0, "kurtosis", 2), TWO_FAR);
        assertThat(treated.action()).isEqualTo("log");
        assertThat(treated.changed()).isEqualTo(12);
        assertThat(treated.column().value(0)).isCloseTo(Math.log(9.99), within(1e-15));
        assertThat(treated.column().value(11)).isCloseTo(Math.log(999 + 9.99), within(1e-15));
        assertThat(treat("winsorise", Map.of("max-points", 1, "kurtosis", 2), TWO_FAR))
                .isEqualTo(treated);
    }

    @Test
    void by_option_the_logarithm_is_of_the_winsorised_column() {
        Treated treated =
                treat("winsorise", Map.of("max-points", 1, "kurtosis", 2, "otherwise-of", "winsorised"), TWO_FAR);
        assertThat(treated.action()).isEqualTo("winsorised 1 point, then log");
        assertThat(treated.column().value(0)).isCloseTo(Math.log(8.99), within(1e-15));
        assertThat(treated.column().value(11)).isCloseTo(Math.log(899 + 8.99), within(1e-15));
    }

    @Test
    void by_option_a_column_that_still_fails_stays_winsorised_or_takes_another_transformation() {
        Map<String, ?> none = Map.of("max-points", 1, "kurtosis", 2, "otherwise", "none");
        assertThat(treat("winsorise", none, TWO_FAR))
                .isEqualTo(new Treated(Column.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 900, 900), "winsorised 1 point", 1));
        assertThat(treat("winsorise", Map.of("max-points", 0, "otherwise", "box-cox"), TAIL))
                .isEqualTo(treat("box-cox", Map.of(), TAIL));
        assertThat(treat("winsorise", Map.of("max-points", 0, "otherwise", "log-by-skew"), TAIL.map(x -> -x)))
                .isEqualTo(treat("log-offset", Map.of("by-skew", true), TAIL.map(x -> -x)));
    }

    @Test
    void tied_points_move_together_or_not_at_all() {
        Column tied = Column.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 100, 100);
        Map<String, ?> limits = Map.of("skewness", 1.5, "kurtosis", 0.5, "otherwise", "none");
        assertThat(treat("winsorise", with(limits, "max-points", 1), tied).action())
                .isEqualTo("none");
        assertThat(treat("winsorise", with(limits, "max-points", 2), tied).column())
                .isEqualTo(Column.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 13, 13));
    }

    @Test
    void a_rare_yes_is_no_outlier_to_remove() {
        double[] values = new double[50];
        values[7] = 1;
        Treated treated = treat("winsorise", Map.of("otherwise", "none"), Column.of(values));
        assertThat(treated).isEqualTo(new Treated(Column.of(values), "none", 0));
    }

    @Test
    void equal_few_or_no_values_are_left_alone() {
        for (String name : new String[] {"winsorise", "log-offset", "box-cox", "winsorise-percentile"}) {
            for (Column column : new Column[] {column(), column(5.0), column((Double) null), column(3.0, null, 3.0)}) {
                assertThat(treat(name, Map.of(), column)).as(name).isEqualTo(new Treated(column, "none", 0));
            }
        }
        Column three = Column.of(1, 2, 1000);
        assertThat(treat("winsorise", Map.of(), three).changed()).isZero();
    }

    @Test
    void the_log_by_skew_shrinks_the_longer_tail() {
        Map<String, ?> bySkew = Map.of("by-skew", true);
        assertThat(treat("log-offset", bySkew, TAIL)).isEqualTo(treat("log-offset", Map.of(), TAIL));
        Treated mirrored = treat("log-offset", bySkew, TAIL.map(x -> -x));
        assertThat(mirrored.action()).isEqualTo("mirrored log");
        assertThat(mirrored.column())
                .isEqualTo(treat("log-offset", Map.of(), TAIL).column().map(x -> -x));
    }

    @Test
    void box_cox_finds_the_power_that_other_software_finds() {
        // scipy.stats.boxcox
        Treated treated = treat("box-cox", Map.of(), TAIL);
        assertThat(treated.action()).isEqualTo("Box–Cox with λ = -0.2007");
        assertThat(treated.column().value(0)).isZero();
        assertThat(treated.column().value(1)).isCloseTo(0.6470953587680149, within(1e-7));
        assertThat(treated.column().value(11)).isCloseTo(3.0053932603056044, within(1e-7));
    }

    @Test
    void box_cox_moves_values_at_or_below_zero_first() {
        Treated treated = treat("box-cox", Map.of(), Column.of(-3, 0, 1, 2, 4, 50));
        assertThat(treated.action()).isEqualTo("Box–Cox with λ = -0.0179");
        assertThat(treated.column().value(0)).isCloseTo(-0.638503678613327, within(1e-7));
        assertThat(treated.column().value(5)).isCloseTo(3.8416045378560346, within(1e-6));
    }

    @Test
    void box_cox_takes_a_stated_power() {
        assertThat(treat("box-cox", Map.of("lambda", 0), Column.of(1, Math.E)).column())
                .isEqualTo(Column.of(0, 1));
        double[] squares =
                treat("box-cox", Map.of("lambda", 2), Column.of(1, 3)).column().knownValues();
        assertThat(squares[1]).isCloseTo(4, within(1e-14));
    }

    @Test
    void percentiles_are_interpolated_between_the_ranks() {
        // 1 … 12, 10th and 90th: ranks 2.1 and 10.9
        Column column = Column.of(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
        Treated treated = treat("winsorise-percentile", Map.of("lower", 10, "upper", 90), column);
        assertThat(treated.action()).isEqualTo("capped 4 points");
        assertThat(treated.column().value(0)).isCloseTo(10.9, within(1e-14));
        assertThat(treated.column().value(1)).isCloseTo(10.9, within(1e-14));
        assertThat(treated.column().value(10)).isCloseTo(2.1, within(1e-14));
        assertThat(treat("winsorise-percentile", Map.of("lower", 0, "upper", 100), column)
                        .changed())
                .isZero();
        assertThat(BuiltIn.refusals(Treatment.class, "winsorise-percentile", Map.of("lower", 50, "upper", 50)))
                .hasSize(1);
    }

    @Test
    void a_transformation_that_leads_out_of_the_numbers_is_a_failure() {
        Column wide = Column.of(-1.7e308, 0, 1, 2, 1.7e308);
        assertThat(treat("winsorise", Map.of(), wide).column()).isEqualTo(wide);
        for (String name : new String[] {"log-offset", "box-cox"}) {
            Column treated = treat(name, Map.of(), wide).column();
            assertThat(treated.known()).as(name).isZero();
            for (int i = 0; i < treated.size(); i++) {
                assertThat(treated.isFailed(i)).isTrue();
                assertThat(String.valueOf(treated.reason(i))).contains(String.valueOf(wide.value(i)));
            }
        }
    }

    private static Map<String, ?> with(Map<String, ?> arguments, String name, Object value) {
        Map<String, Object> all = new HashMap<>(arguments);
        all.put(name, value);
        return all;
    }

    private static Treated treat(String name, Map<String, ?> arguments, Column column) {
        return BuiltIn.of(Treatment.class, name, arguments).treat(column);
    }
}
