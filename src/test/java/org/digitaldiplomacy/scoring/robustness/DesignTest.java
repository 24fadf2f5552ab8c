package org.digitaldiplomacy.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DesignTest {

    @Test
    void a_random_point_depends_on_seed_and_run_alone() {
        Design design = new Design.Random(10, 5, 3);
        assertThat(design.point(7)).isEqualTo(new Design.Random(8, 5, 3).point(7));
        assertThat(design.point(7)).isNotEqualTo(design.point(8));
        assertThat(design.point(7)).isNotEqualTo(new Design.Random(10, 5, 4).point(7));
    }

    @Test
    void random_points_are_spread_evenly_and_independently() {
        int n = 20_000;
        Design design = new Design.Random(n, 2, 11);
        double[][] points = IntStream.range(0, n).mapToObj(design::point).toArray(double[][]::new);
        double product = Arrays.stream(points)
                .mapToDouble(p -> (p[0] - .5) * (p[1] - .5))
                .average()
                .orElseThrow();
        assertThat(Arrays.stream(points).mapToDouble(p -> p[0]).average().orElseThrow())
                .isCloseTo(.5, within(.01));
        assertThat(product).isCloseTo(0, within(.003));
        long[] tenths = new long[10];
        for (double[] p : points) {
            tenths[(int) (p[1] * 10)]++;
        }
        assertThat(Arrays.stream(tenths).min().orElseThrow()).isGreaterThan(1850);
    }

    @Test
    void a_scrambled_sobol_sequence_keeps_one_point_in_every_slice_of_every_coordinate() {
        int n = 256;
        for (long seed = 0; seed < 5; seed++) {
            double[][] points = Design.sobol(n, 20, seed);
            for (int d = 0; d < 20; d++) {
                int coordinate = d;
                assertThat(Arrays.stream(points)
                                .mapToInt(p -> (int) (p[coordinate] * n))
                                .distinct()
                                .count())
                        .isEqualTo(n);
            }
        }
    }

    @Test
    void two_coordinates_of_a_scrambled_sobol_sequence_fill_the_square_box_by_box() {
        double[][] points = Design.sobol(256, 2, 9);
        assertThat(Arrays.stream(points)
                        .mapToInt(p -> ((int) (p[0] * 16)) * 16 + (int) (p[1] * 16))
                        .distinct()
                        .count())
                .isEqualTo(256);
    }

    @Test
    void scrambling_moves_the_points_with_the_seed() {
        assertThat(Design.sobol(8, 3, 1)[0]).isNotEqualTo(Design.sobol(8, 3, 2)[0]);
        assertThat(Design.sobol(8, 3, 1)[5]).isEqualTo(Design.sobol(16, 3, 1)[5]);
        double mean = IntStream.range(0, 4000)
                .mapToDouble(seed -> Design.sobol(1, 1, seed)[0][0])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(.5, within(.02));
    }
}
