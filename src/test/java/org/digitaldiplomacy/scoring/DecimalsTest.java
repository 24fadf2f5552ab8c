package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.aggregate.Harmonic;
import org.digitaldiplomacy.scoring.aggregate.WeightedSum;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.rank.Competition;
import org.junit.jupiter.api.Test;

/** Ties of rounding are decided as they are on paper. The oracle adds up decimals and divides once. */
class DecimalsTest {

    private static final int YEAR = 2024;

    /** Rows of decimals with as many digits, whose mean lies in the middle between two decimals. */
    private static List<BigDecimal[]> ties(int children, int digits, int places, int wanted, long seed) {
        Random random = new Random(seed);
        List<BigDecimal[]> ties = new ArrayList<>();
        BigDecimal half = new BigDecimal("0.5").movePointLeft(places);
        while (ties.size() < wanted) {
            BigDecimal[] row = new BigDecimal[children];
            BigDecimal sum = BigDecimal.ZERO;
            for (int k = 0; k < children; k++) {
                row[k] = BigDecimal.valueOf(random.nextInt((int) Math.pow(10, digits)), digits);
                sum = sum.add(row[k]);
            }
            BigDecimal rest = sum.remainder(BigDecimal.valueOf(children).movePointLeft(places));
            if (rest.compareTo(half.multiply(BigDecimal.valueOf(children))) == 0) {
                ties.add(row);
            }
        }
        return ties;
    }

    private static double[] rounded(
            List<BigDecimal[]> rows, double[] weights, Aggregator aggregator, Decimals decimals, double scale) {
        List<String> codes =
                IntStream.range(0, rows.size()).mapToObj(u -> "U" + u).toList();
        Panel.Builder panel = Panel.of(Units.of(codes));
        List<Composite.Child> children = new ArrayList<>();
        for (int k = 0; k < weights.length; k++) {
            for (int u = 0; u < rows.size(); u++) {
                panel.add("c" + k, codes.get(u), new Datum(YEAR, rows.get(u)[k].doubleValue(), "s", false));
            }
            children.add(new Composite.Child(indicator("c" + k, scale), weights[k], ""));
        }
        Composite root = new Composite(
                "index",
                "index",
                children,
                BuiltIn.of(Weigher.class, "given"),
                aggregator,
                BuiltIn.of(Screen.class, "none"),
                Optional.of(decimals),
                Composite.OnFailure.EXCLUDE_UNIT);
        Methodology methodology = new Methodology(
                "ties",
                "1.0.0",
                "Ties",
                "",
                Methodology.Scope.ALL,
                root,
                List.of(),
                List.of(),
                BuiltIn.of(Ranker.class, "competition"),
                List.of());
        return Engine.score(methodology, panel.build(), YEAR).scores("index").knownValues();
    }

    private static IndicatorNode indicator(String column, double scale) {
        return new IndicatorNode(
                column,
                column,
                column,
                BuiltIn.of(Derivation.Selection.class, "latest"),
                List.of(),
                IndicatorDirection.HIGHER_IS_BETTER,
                BuiltIn.of(Imputer.class, "none"),
                BuiltIn.of(Treatment.class, "none"),
                scale == 1
                        ? BuiltIn.of(Normaliser.class, "none")
                        : BuiltIn.of(Normaliser.class, "goalposts", Map.of("lower", 0, "upper", 1, "scale", scale)),
                new IndicatorNode.About("", "", "", "", ""));
    }

    private static double[] ones(int n) {
        return IntStream.range(0, n).mapToDouble(k -> 1).toArray();
    }

    private static BigDecimal mean(BigDecimal[] row, double[] weights, int places, RoundingMode mode) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        for (int k = 0; k < row.length; k++) {
            sum = sum.add(row[k].multiply(BigDecimal.valueOf(weights[k])));
            whole = whole.add(BigDecimal.valueOf(weights[k]));
        }
        return sum.divide(whole, places, mode);
    }

    @Test
    void the_mean_of_four_decimals_in_the_middle_goes_up() {
        BigDecimal[] row = {
            new BigDecimal("0.83"), new BigDecimal("0.03"), new BigDecimal("0.50"), new BigDecimal("0.86")
        };
        Decimals two = new Decimals(2, Decimals.Ties.HALF_UP);
        assertThat(rounded(List.<BigDecimal[]>of(row), ones(4), new Arithmetic(), two, 1))
                .containsExactly(0.56);
    }

    @Test
    void every_tie_is_decided_by_the_exact_decimals() {
        for (int children : new int[] {2, 4, 5, 6, 8}) {
            int digits = children == 5 ? 3 : 2;
            List<BigDecimal[]> rows = ties(children, digits, 2, children == 4 ? 757 : 507, children);
            for (Decimals.Ties ties : Decimals.Ties.values()) {
                RoundingMode mode = RoundingMode.valueOf(ties.name());
                double[] found = rounded(rows, ones(children), new Arithmetic(), new Decimals(2, ties), 1);
                for (int u = 0; u < found.length; u++) {
                    assertThat(found[u])
                            .as("%s of %s", ties, List.of(rows.get(u)))
                            .isEqualTo(
                                    mean(rows.get(u), ones(children), 2, mode).doubleValue());
                }
            }
        }
    }

    /** Scales lose digits in binary, of which none decides. */
    @Test
    void ties_on_another_scale_are_ties() {
        List<BigDecimal[]> rows = ties(4, 3, 2, 500, 11);
        Decimals none = new Decimals(0, Decimals.Ties.HALF_UP);
        double[] found = rounded(rows, ones(4), new Arithmetic(), none, 100);
        for (int u = 0; u < found.length; u++) {
            assertThat(found[u])
                    .isEqualTo(mean(rows.get(u), ones(4), 2, RoundingMode.HALF_UP)
                            .movePointRight(2)
                            .doubleValue());
        }
    }

    @Test
    void weights_sums_and_harmonic_means_are_exact_too() {
        Random random = new Random(3);
        double[] weights = {0.1, 0.2, 0.3, 0.4};
        List<BigDecimal[]> rows = new ArrayList<>();
        for (int u = 0; u < 4000; u++) {
            rows.add(IntStream.range(0, 4)
                    .mapToObj(k -> BigDecimal.valueOf(1 + random.nextInt(99), 2))
                    .toArray(BigDecimal[]::new));
        }
        Decimals two = new Decimals(2, Decimals.Ties.HALF_UP);
        double[] means = rounded(rows, weights, new Arithmetic(), two, 1);
        double[] sums = rounded(rows, weights, new WeightedSum(), two, 1);
        double[] harmonic = rounded(rows, weights, new Harmonic(), two, 1);
        int ties = 0;
        for (int u = 0; u < means.length; u++) {
            BigDecimal exact = mean(rows.get(u), weights, 6, RoundingMode.UNNECESSARY);
            ties += exact.movePointRight(2).remainder(BigDecimal.ONE).compareTo(new BigDecimal("0.5")) == 0 ? 1 : 0;
            double expected = exact.setScale(2, RoundingMode.HALF_UP).doubleValue();
            assertThat(means[u]).isEqualTo(expected);
            assertThat(sums[u]).isEqualTo(expected);
            assertThat(harmonic[u]).isEqualTo(harmonic(rows.get(u), weights));
        }
        assertThat(ties).isGreaterThan(100);
    }

    private static double harmonic(BigDecimal[] row, double[] weights) {
        BigDecimal all = BigDecimal.ONE;
        for (BigDecimal x : row) {
            all = all.multiply(x);
        }
        BigDecimal below = BigDecimal.ZERO;
        for (int k = 0; k < row.length; k++) {
            below = below.add(BigDecimal.valueOf(weights[k]).multiply(all.divide(row[k])));
        }
        return all.divide(below, 2, RoundingMode.HALF_UP).doubleValue();
    }

    /** The geometric mean of k²·x and x is k·x. */
    @Test
    void a_geometric_mean_that_is_a_decimal_is_rounded_as_one() {
        List<BigDecimal[]> rows = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (int x = 5; x < 2000; x += 10) {
            for (int k = 1; k < 6; k += 2) {
                BigDecimal small = BigDecimal.valueOf(x, 3);
                rows.add(new BigDecimal[] {small.multiply(BigDecimal.valueOf((long) k * k)), small});
                expected.add(small.multiply(BigDecimal.valueOf(k))
                        .setScale(2, RoundingMode.HALF_UP)
                        .doubleValue());
            }
        }
        double[] found = rounded(rows, ones(2), new Geometric(), new Decimals(2, Decimals.Ties.HALF_UP), 1);
        assertThat(found).containsExactly(expected.stream().mapToDouble(x -> x).toArray());
        assertThat(found).hasSizeGreaterThan(300);
    }

    @Test
    void a_value_close_to_a_tie_is_none() {
        Decimals two = new Decimals(2, Decimals.Ties.HALF_UP);
        assertThat(two.round(0.554999999999999)).isEqualTo(0.55);
        assertThat(two.round(0.555)).isEqualTo(0.56);
        assertThat(two.round(-0.555)).isEqualTo(-0.56);
        assertThat(new Decimals(2, Decimals.Ties.HALF_EVEN).round(0.565)).isEqualTo(0.56);
        assertThat(two.round((0.83 + 0.03 + 0.50 + 0.86) / 4)).isEqualTo(0.56);
    }

    @Test
    void ranks_at_a_precision_see_the_same_ties() {
        double below = 0.83 * 0.25 + 0.03 * 0.25 + 0.50 * 0.25 + 0.86 * 0.25;
        Column scores = Column.of(below, 0.555, 0.5549);
        assertThat(below).isLessThan(0.555);
        assertThat(new Competition(0, OptionalInt.of(2)).rank(scores)).containsExactly(1, 1, 3);
        Ranker even = BuiltIn.of(Ranker.class, "competition", Map.of("decimals", 2, "rounding", "half-even"));
        assertThat(even.rank(Column.of(0.565, 0.56, 0.57))).containsExactly(2, 2, 1);
    }
}
