package org.digitaldiplomacy.scoring.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.stat.descriptive.moment.Kurtosis;
import org.hipparchus.stat.descriptive.moment.Skewness;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final double[] TAIL = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100};

    @Test
    void skewness_and_kurtosis_are_those_of_other_software() {
        Shape shape = Shape.of(TAIL).orElseThrow();
        // scipy.stats.skew and kurtosis, bias=False
        assertThat(shape.skewness()).isCloseTo(3.0632410342394993, within(1e-14));
        assertThat(shape.kurtosis()).isCloseTo(9.741390834569144, within(1e-14));
        assertThat(shape.skewness()).isCloseTo(new Skewness().evaluate(TAIL), within(1e-13));
        assertThat(shape.kurtosis()).isCloseTo(new Kurtosis().evaluate(TAIL), within(1e-13));
    }

    @Test
    void a_symmetric_column_has_no_skew_and_its_kurtosis_is_worked_out_by_hand() {
        // deviations −1.5, −.5, .5, 1.5: m2 = 1.25, m4 = 2.5625; (3/(2·1))·(5·(2.5625/1.5625 − 3) + 6) = −1.2
        Shape shape = Shape.of(new double[] {1, 2, 3, 4}).orElseThrow();
        assertThat(shape.skewness()).isZero();
        assertThat(shape.kurtosis()).isCloseTo(-1.2, within(1e-14));
    }

    @Test
    void the_unit_makes_no_difference_however_large_or_small() {
        double[] large = Arrays.stream(TAIL).map(x -> x * 1e150).toArray();
        double[] small = Arrays.stream(TAIL).map(x -> x * 1e-150).toArray();
        assertThat(Shape.of(large).orElseThrow().skewness()).isCloseTo(3.0632410342394993, within(1e-12));
        assertThat(Shape.of(small).orElseThrow().kurtosis()).isCloseTo(9.741390834569144, within(1e-12));
    }

    @Test
    void too_few_or_equal_values_have_no_shape() {
        assertThat(Shape.of(new double[] {})).isEmpty();
        assertThat(Shape.of(new double[] {1, 2, 30})).isEmpty();
        assertThat(Shape.of(new double[] {7, 7, 7, 7, 7})).isEmpty();
        assertThat(Shape.of(new double[] {1e308, -1e308, 1e308, 1.7e308, 1.7e308}))
                .isEmpty();
    }

    @Test
    void either_number_below_its_limit_passes() {
        assertThat(new Shape(-1.9, 50).isWithin(2, 3.5)).isTrue();
        assertThat(new Shape(-5, 3.4).isWithin(2, 3.5)).isTrue();
        assertThat(new Shape(-2, 3.5).isWithin(2, 3.5)).isFalse();
    }
}
