package org.digitaldiplomacy.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;

class WeightDrawTest {

    private static final Where EVERYWHERE = new Where.Everywhere();

    @Test
    void the_gamma_quantile_inverts_the_gamma_probability() {
        for (double shape : new double[] {0.02, 0.3, 0.999, 1, 1.5, 4, 30, 700}) {
            for (double p : new double[] {1e-9, 1e-4, 0.05, 0.3, 0.5, 0.77, 0.99, 0.999999, 1 - 1e-12}) {
                double x = GammaQuantile.of(shape, p);
                if (x > 0) {
                    assertThat(Gamma.regularizedGammaP(shape, x))
                            .as("shape %s, p %s", shape, p)
                            .isCloseTo(p, within(1e-11));
                } else {
                    assertThat(Gamma.regularizedGammaP(shape, Double.MIN_NORMAL))
                            .isGreaterThan(p);
                }
            }
        }
        assertThat(GammaQuantile.of(3, 0)).isZero();
        assertThat(GammaQuantile.of(1, 0.5)).isCloseTo(Math.log(2), within(1e-14));
    }

    @Test
    void dirichlet_weights_have_the_stated_shares_as_mean_and_the_spread_of_their_concentration() {
        double[] stated = {1, 3, 0, 4};
        Choice.DirichletWeights choice = new Choice.DirichletWeights("d", EVERYWHERE, 15);
        int n = 20_000;
        Design design = new Design.Random(n, 4, 1);
        double[] sum = new double[4];
        double[] squares = new double[4];
        for (int r = 0; r < n; r++) {
            double[] w = choice.draw(stated, design.point(r));
            double total = Arrays.stream(w).sum();
            for (int k = 0; k < 4; k++) {
                sum[k] += w[k] / total;
                squares[k] += w[k] / total * w[k] / total;
            }
        }
        for (int k = 0; k < 4; k++) {
            double share = stated[k] / 8;
            double mean = sum[k] / n;
            assertThat(mean).isCloseTo(share, within(.003));
            assertThat(squares[k] / n - mean * mean).isCloseTo(share * (1 - share) / 16, within(.0005));
        }
        assertThat(sum[2]).isZero();
    }

    @Test
    void noise_keeps_within_its_spread() {
        Choice.WeightNoise choice = new Choice.WeightNoise("n", EVERYWHERE, 0.25);
        assertThat(choice.draw(new double[] {2, 4, 0}, new double[] {0, 0.5, 0.9}))
                .containsExactly(1.5, 4, 0);
        assertThat(choice.draw(new double[] {8}, new double[] {Math.nextDown(1.0)})[0])
                .isCloseTo(10, within(1e-12));
    }
}
