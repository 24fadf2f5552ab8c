package org.digitaldiplomacy.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VarianceSharesTest {

    private static final double[] A = {0, 0.5, 3, 9, 99, 99};

    @Test
    void the_indices_of_the_ishigami_function_are_found() {
        double b = 0.1 * Math.pow(Math.PI, 4);
        double v1 = 0.5 * (1 + b / 5) * (1 + b / 5);
        double v2 = 49.0 / 8;
        double v13 = b * b * (1.0 / 18 - 1.0 / 50);
        double v = v1 + v2 + v13;

        VarianceShares found = sampled(4096, new int[] {0, 1, 2, 3}, VarianceSharesTest::ishigami);

        assertThat(found.variance()).isCloseTo(v, within(0.01 * v));
        assertIndices(found, 0, v1 / v, (v1 + v13) / v);
        assertIndices(found, 1, v2 / v, v2 / v);
        assertIndices(found, 2, 0, v13 / v);
    }

    @Test
    void the_indices_of_the_g_function_are_found() {
        VarianceShares found = sampled(4096, new int[] {0, 1, 2, 3, 4, 5, 6}, VarianceSharesTest::g);

        double v = product(0, 6) - 1;
        assertThat(found.variance()).isCloseTo(v, within(0.01 * v));
        for (int k = 0; k < 6; k++) {
            double own = partial(k);
            assertIndices(found, k, own / v, own * product(0, 6) / (1 + own) / v);
        }
    }

    @Test
    void several_coordinates_may_be_one_factor() {
        VarianceShares found = sampled(4096, new int[] {0, 2, 6}, VarianceSharesTest::g);

        double v = product(0, 6) - 1;
        assertIndices(found, 0, (product(0, 2) - 1) / v, 1 - (product(2, 6) - 1) / v);
        assertIndices(found, 1, (product(2, 6) - 1) / v, 1 - (product(0, 2) - 1) / v);
    }

    @Test
    void a_large_mean_does_not_disturb_the_estimates() {
        VarianceShares near = sampled(256, new int[] {0, 1, 2, 3}, VarianceSharesTest::ishigami);
        VarianceShares far = sampled(256, new int[] {0, 1, 2, 3}, x -> 1e6 + ishigami(x));
        for (int k = 0; k < 3; k++) {
            assertThat(far.choices().get(k).first().value())
                    .isCloseTo(near.choices().get(k).first().value(), within(1e-7));
        }
    }

    @Test
    void an_enumeration_gives_the_indices_themselves() {
        VarianceShares additive = enumerated(new int[] {3, 2}, 0, 3, 2, 5, 4, 7);
        double first = 4 * 2.0 / 3;
        double second = 9.0 / 4;
        assertThat(additive.choices().get(0).first().value()).isCloseTo(first / (first + second), within(1e-14));
        assertThat(additive.choices().get(0).total().value()).isCloseTo(first / (first + second), within(1e-14));
        assertThat(additive.choices().get(1).total().value()).isCloseTo(second / (first + second), within(1e-14));

        VarianceShares together = enumerated(new int[] {2, 2}, 1, -1, -1, 1);
        assertThat(together.choices().get(0).first()).isEqualTo(new VarianceShares.Estimate(0, 0, 0));
        assertThat(together.choices().get(1).total()).isEqualTo(new VarianceShares.Estimate(1, 1, 1));
    }

    @Test
    void sampling_comes_close_to_an_enumeration() {
        int[] sizes = {3, 4, 2};
        double[] results = IntStream.range(0, 24)
                .mapToDouble(i -> steps(i / 8, i / 2 % 4, i % 2))
                .toArray();
        VarianceShares exact = enumerated(sizes, results);
        VarianceShares near =
                sampled(4096, new int[] {0, 1, 2, 3}, x -> steps((int) (x[0] * 3), (int) (x[1] * 4), (int) (x[2] * 2)));
        for (int k = 0; k < 3; k++) {
            assertIndices(
                    near,
                    k,
                    exact.choices().get(k).first().value(),
                    exact.choices().get(k).total().value());
        }
    }

    @Test
    void what_never_varies_cannot_be_apportioned() {
        assertThat(new Factorial(new int[] {2}, new double[] {4, 4}).shares(List.of("x")))
                .isEqualTo(new VarianceShares.Outcome.Nothing("it is the same in every run"));
        assertThat(new Jansen(new double[][] {{1, 1, 1}, {1, 1, 1}}).shares(List.of("x"), 10, .9, 1))
                .isEqualTo(new VarianceShares.Outcome.Nothing("it is the same in every run"));
    }

    private static double steps(int a, int b, int c) {
        return a + b * b * 0.3 + 2 * c + a * c + (b == 3 ? 1.5 * a : 0);
    }

    private static double ishigami(double[] u) {
        double x = Math.PI * (2 * u[0] - 1);
        double y = Math.PI * (2 * u[1] - 1);
        double z = Math.PI * (2 * u[2] - 1);
        return Math.sin(x) + 7 * Math.sin(y) * Math.sin(y) + 0.1 * z * z * z * z * Math.sin(x);
    }

    private static double g(double[] u) {
        double product = 1;
        for (int k = 0; k < A.length; k++) {
            product *= (Math.abs(4 * u[k] - 2) + A[k]) / (1 + A[k]);
        }
        return product;
    }

    private static double partial(int k) {
        return 1 / (3 * (1 + A[k]) * (1 + A[k]));
    }

    private static double product(int from, int to) {
        return IntStream.range(from, to).mapToDouble(k -> 1 + partial(k)).reduce(1, (a, b) -> a * b);
    }

    private static VarianceShares sampled(int rows, int[] starts, ToDoubleFunction<double[]> f) {
        Saltelli plan = new Saltelli(rows, starts, 20);
        double[][] results = new double[rows][plan.columns()];
        for (int run = 0; run < plan.runs(); run++) {
            results[run / plan.columns()][run % plan.columns()] = f.applyAsDouble(plan.point(run));
        }
        return shares(new Jansen(results).shares(names(starts.length - 1), 200, 0.95, 3));
    }

    private static VarianceShares enumerated(int[] sizes, double... results) {
        return shares(new Factorial(sizes, results).shares(names(sizes.length)));
    }

    private static VarianceShares shares(VarianceShares.Outcome outcome) {
        assertThat(outcome).isInstanceOf(VarianceShares.Outcome.Found.class);
        return ((VarianceShares.Outcome.Found) outcome).shares();
    }

    private static List<String> names(int n) {
        return IntStream.range(0, n).mapToObj(k -> "x" + k).toList();
    }

    private static void assertIndices(VarianceShares found, int factor, double first, double total) {
        VarianceShares.OfChoice of = found.choices().get(factor);
        assertThat(of.first().value()).as("first of %s", factor).isCloseTo(first, within(0.015));
        assertThat(of.total().value()).as("total of %s", factor).isCloseTo(total, within(0.015));
        assertThat(of.first().low()).isLessThanOrEqualTo(of.first().value());
        assertThat(of.first().high()).isGreaterThanOrEqualTo(of.first().value());
        assertThat(of.total().high() - of.total().low()).isLessThan(0.1);
    }
}
