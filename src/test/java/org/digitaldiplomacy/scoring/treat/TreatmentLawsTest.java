package org.digitaldiplomacy.scoring.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Treatment.Treated;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.builtin.Gaps;

class TreatmentLawsTest {

    @Property(tries = 500)
    void order_stays_up_to_ties(@ForAll("treatments") Treatment treatment, @ForAll("skewed") Column column) {
        Column treated = treatment.treat(column).column();
        for (int i = 0; i < column.size(); i++) {
            for (int j = 0; j < column.size(); j++) {
                if (column.isKnown(i) && column.isKnown(j) && column.value(i) <= column.value(j)) {
                    assertThat(treated.value(i)).isLessThanOrEqualTo(treated.value(j));
                }
            }
        }
    }

    @Property(tries = 500)
    void gaps_stay_and_the_count_of_changes_is_right(
            @ForAll("treatments") Treatment treatment, @ForAll("skewed") Column column) {
        Treated treated = treatment.treat(column);
        assertThat(treated.column().known()).isEqualTo(column.known());
        long moved = 0;
        for (int i = 0; i < column.size(); i++) {
            assertThat(treated.column().reason(i)).isEqualTo(column.reason(i));
            moved += column.isKnown(i) && column.value(i) != treated.column().value(i) ? 1 : 0;
        }
        assertThat(moved).isLessThanOrEqualTo(treated.changed());
    }

    @Property(tries = 500)
    void winsorising_moves_at_most_the_allowed_points_and_leaves_a_spread(
            @ForAll("skewed") Column column, @ForAll @IntRange(max = 6) int points) {
        Treated treated = BuiltIn.of(
                        Treatment.class,
                        "winsorise",
                        Map.of("max-points", points, "otherwise", "none", "skewness", 0.5))
                .treat(column);
        assertThat(treated.changed()).isLessThanOrEqualTo(points);
        double[] before = column.knownValues();
        double[] after = treated.column().knownValues();
        assertThat(Arrays.stream(after).distinct().count() > 1)
                .isEqualTo(Arrays.stream(before).distinct().count() > 1);
    }

    @Property(tries = 300)
    void the_unit_of_measurement_makes_no_difference(@ForAll("skewed") Column column) {
        Assume.that(column.known() > 3);
        for (String name : new String[] {"winsorise", "log-offset"}) {
            Treatment treatment = BuiltIn.of(Treatment.class, name);
            Treated one = treatment.treat(column);
            Treated other = treatment.treat(column.map(x -> 1024 * x)); // exact in binary
            assertThat(other.action()).isEqualTo(one.action());
            double shift = one.action().equals("log") ? Math.log(1024) : 0;
            double factor = one.action().equals("log") ? 1 : 1024;
            for (int i = 0; i < column.size(); i++) {
                if (column.isKnown(i)) {
                    assertThat(other.column().value(i))
                            .isCloseTo(factor * one.column().value(i) + shift, within(1e-9));
                }
            }
        }
    }

    @Provide
    Arbitrary<Treatment> treatments() {
        return Arbitraries.of(
                BuiltIn.of(Treatment.class, "none"),
                BuiltIn.of(Treatment.class, "winsorise", Map.of("skewness", 1, "kurtosis", 1)),
                BuiltIn.of(Treatment.class, "winsorise-percentile", Map.of("lower", 10, "upper", 90)),
                BuiltIn.of(Treatment.class, "log-offset", Map.of("by-skew", true)),
                BuiltIn.of(Treatment.class, "box-cox"));
    }

    /** Small whole numbers, so that ties are common, and some far ones. */
    @Provide
    Arbitrary<Column> skewed() {
        Arbitrary<Double> near = Arbitraries.integers().between(-5, 20).map(Integer::doubleValue);
        Arbitrary<Double> far = Arbitraries.doubles().between(-1e4, 1e4);
        return Arbitraries.frequencyOf(Tuple.of(9, near), Tuple.of(1, far))
                .injectNull(0.1)
                .array(Double[].class)
                .ofMaxSize(40)
                .map(Gaps::column);
    }
}
