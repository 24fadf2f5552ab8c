package org.digitaldiplomacy.scoring.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.digitaldiplomacy.scoring.Aggregator.Domain;
import org.digitaldiplomacy.scoring.Aggregator.RowAggregator;
import org.junit.jupiter.api.Test;

/** Values worked out by hand, in numbers that come out even. */
class RowAggregatorsTest {

    @Test
    void arithmetic_is_the_weighted_mean_and_a_sum_of_contributions() {
        assertThat(aggregate(new Arithmetic(), new double[] {10, 20, 60}, new double[] {0.5, 0.25, 0.25}))
                .isEqualTo(25);
        assertThat(new Arithmetic().contributions(new double[] {10, 20, 60}, new double[] {0.5, 0.25, 0.25}))
                .hasValue(new double[] {5, 5, 15});
    }

    @Test
    void geometric_is_the_root_of_the_product() {
        assertThat(aggregate(new Geometric(), new double[] {2, 32}, new double[] {0.5, 0.5}))
                .isCloseTo(8, within(1e-14));
        assertThat(aggregate(new Geometric(), new double[] {1, 16}, new double[] {0.75, 0.25}))
                .isCloseTo(2, within(1e-15));
        assertThat(new Geometric().domain()).isEqualTo(Domain.POSITIVE);
    }

    @Test
    void harmonic_is_the_mean_of_speeds_over_equal_ways() {
        assertThat(aggregate(new Harmonic(), new double[] {40, 60}, new double[] {0.5, 0.5}))
                .isCloseTo(48, within(1e-13));
    }

    @Test
    void the_quadratic_mean_of_1_and_7_is_5() {
        assertThat(aggregate(new PowerMean(2), new double[] {1, 7}, new double[] {0.5, 0.5}))
                .isCloseTo(5, within(1e-14));
    }

    @Test
    void the_power_mean_with_powers_1_0_and_minus_1_is_arithmetic_geometric_and_harmonic() {
        double[] values = {3, 14, 15, 92};
        double[] weights = {0.1, 0.2, 0.3, 0.4};
        assertThat(aggregate(new PowerMean(1), values, weights))
                .isCloseTo(aggregate(new Arithmetic(), values, weights), within(1e-13));
        assertThat(aggregate(new PowerMean(0), values, weights))
                .isCloseTo(aggregate(new Geometric(), values, weights), within(1e-13));
        assertThat(aggregate(new PowerMean(-1), values, weights))
                .isCloseTo(aggregate(new Harmonic(), values, weights), within(1e-13));
    }

    @Test
    void a_power_close_to_zero_loses_no_digits() {
        double[] values = {3, 14, 15, 92};
        double[] weights = {0.1, 0.2, 0.3, 0.4};
        double geometric = aggregate(new Geometric(), values, weights);
        assertThat(aggregate(new PowerMean(1e-14), values, weights)).isCloseTo(geometric, within(1e-12));
        assertThat(aggregate(new PowerMean(-1e-14), values, weights)).isCloseTo(geometric, within(1e-12));
    }

    @Test
    void extreme_powers_reach_for_the_extremes_without_overflow() {
        double[] weights = {0.5, 0.5};
        assertThat(aggregate(new PowerMean(1000), new double[] {1e-200, 1e200}, weights))
                .isCloseTo(1e200, within(1e197));
        assertThat(aggregate(new PowerMean(-1000), new double[] {1e-200, 1e200}, weights))
                .isCloseTo(1e-200, within(1e-203));
    }

    @Test
    void zero_has_a_place_in_power_means_of_positive_power_only() {
        assertThat(aggregate(new PowerMean(0.5), new double[] {0, 16}, new double[] {0.5, 0.5}))
                .isCloseTo(4, within(1e-14));
        assertThat(aggregate(new PowerMean(0.5), new double[] {0, 0}, new double[] {0.5, 0.5}))
                .isZero();
        assertThat(new PowerMean(0.5).domain()).isEqualTo(Domain.NON_NEGATIVE);
        assertThat(new PowerMean(0).domain()).isEqualTo(Domain.POSITIVE);
    }

    @Test
    void a_weighted_sum_keeps_its_weights_and_wants_all_parts() {
        assertThat(aggregate(new WeightedSum(), new double[] {10, 20}, new double[] {2, 3}))
                .isEqualTo(80);
        assertThat(new WeightedSum().takesShares()).isFalse();
        assertThat(new WeightedSum().needsAll()).isTrue();
    }

    /** M = 100, S² = (100 + 0 + 100)/3, penalty S²/M = 2/3. */
    @Test
    void mazziotta_pareto_penalises_unevenness() {
        double[] values = {90, 100, 110};
        double third = 1.0 / 3;
        double[] weights = {third, third, third};
        assertThat(aggregate(new MazziottaPareto(false), values, weights)).isCloseTo(100 - 2.0 / 3, within(1e-12));
        assertThat(aggregate(new MazziottaPareto(true), values, weights)).isCloseTo(100 + 2.0 / 3, within(1e-12));
    }

    /** Weighted: M = 0.75·80 + 0.25·120 = 90, S² = 0.75·100 + 0.25·900 = 300, penalty 300/90. */
    @Test
    void mazziotta_pareto_takes_weights() {
        assertThat(aggregate(new MazziottaPareto(false), new double[] {80, 120}, new double[] {0.75, 0.25}))
                .isCloseTo(90 - 10.0 / 3, within(1e-12));
    }

    @Test
    void only_the_first_cells_count() {
        double[] values = {4, 4, Double.MAX_VALUE};
        double[] weights = {0.5, 0.5, 7};
        for (RowAggregator means : Means.ALL) {
            assertThat(means.aggregate(values, weights, 2)).isEqualTo(4);
        }
    }

    private static double aggregate(RowAggregator aggregator, double[] values, double[] weights) {
        return aggregator.aggregate(values, weights, values.length);
    }
}
