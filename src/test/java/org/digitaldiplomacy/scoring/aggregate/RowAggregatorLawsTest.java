package org.digitaldiplomacy.scoring.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.digitaldiplomacy.scoring.Aggregator.RowAggregator;

class RowAggregatorLawsTest {

    private static final double ROUNDING = 1e-11;

    /** Values above zero with shares that sum to one. */
    record Row(double[] values, double[] shares) {
        double score(RowAggregator aggregator) {
            return aggregator.aggregate(values, shares, values.length);
        }

        @Override
        public String toString() {
            return Arrays.toString(values) + " by " + Arrays.toString(shares);
        }
    }

    @Property
    void a_mean_stays_within_the_range_of_its_values(@ForAll("rows") Row row, @ForAll("means") RowAggregator mean) {
        assertThat(row.score(mean))
                .isBetween(
                        DoubleStream.of(row.values()).min().orElseThrow(),
                        DoubleStream.of(row.values()).max().orElseThrow());
    }

    @Property
    void raising_one_value_never_lowers_a_mean(
            @ForAll("rows") Row row,
            @ForAll("means") RowAggregator mean,
            @ForAll @IntRange(min = 0, max = 100) int at,
            @ForAll @DoubleRange(min = 0, max = 1000) double rise) {
        double[] raised = row.values().clone();
        raised[at % raised.length] += rise;
        double before = row.score(mean);
        assertThat(new Row(raised, row.shares()).score(mean)).isGreaterThanOrEqualTo(before * (1 - ROUNDING));
    }

    @Property
    void the_order_of_the_children_changes_nothing(@ForAll("rows") Row row, @ForAll("all") RowAggregator aggregator) {
        Row reversed = new Row(reversed(row.values()), reversed(row.shares()));
        double score = row.score(aggregator);
        assertThat(reversed.score(aggregator)).isCloseTo(score, within(ROUNDING * (1 + Math.abs(score))));
    }

    @Property
    void a_child_without_weight_changes_nothing(
            @ForAll("rows") Row row,
            @ForAll("all") RowAggregator aggregator,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double idle) {
        double[] values = Arrays.copyOf(row.values(), row.values().length + 1);
        values[values.length - 1] = idle;
        double score = row.score(aggregator);
        assertThat(aggregator.aggregate(values, Arrays.copyOf(row.shares(), values.length), values.length))
                .isCloseTo(score, within(ROUNDING * (1 + Math.abs(score))));
    }

    @Property
    void a_lower_power_never_gives_a_higher_mean(
            @ForAll("rows") Row row,
            @ForAll @DoubleRange(min = -50, max = 50) double p,
            @ForAll @DoubleRange(min = -50, max = 50) double q) {
        double low = row.score(new PowerMean(Math.min(p, q)));
        double high = row.score(new PowerMean(Math.max(p, q)));
        assertThat(low).isLessThanOrEqualTo(high * (1 + ROUNDING));
    }

    @Property
    void mazziotta_pareto_is_the_mean_for_an_even_unit_and_below_it_otherwise(@ForAll("rows") Row row) {
        double mean = row.score(new Arithmetic());
        assertThat(row.score(new MazziottaPareto(false))).isLessThanOrEqualTo(mean * (1 + ROUNDING));
        double[] even = new double[row.values().length];
        Arrays.fill(even, mean);
        assertThat(new Row(even, row.shares()).score(new MazziottaPareto(false)))
                .isCloseTo(mean, within(ROUNDING * mean));
    }

    @Property
    void contributions_add_up_to_the_score(@ForAll("rows") Row row) {
        double[] parts =
                new Arithmetic().contributions(row.values(), row.shares()).orElseThrow();
        double score = row.score(new Arithmetic());
        assertThat(DoubleStream.of(parts).sum()).isCloseTo(score, within(ROUNDING * score));
    }

    @Property
    void distances_add_up_to_that_of_the_scores_and_each_has_the_sign_of_its_own(
            @ForAll("pairs") Pair pair, @ForAll("all") RowAggregator aggregator) {
        Row row = pair.one();
        double[] parts =
                aggregator.distances(row.values(), pair.other(), row.shares()).orElse(new double[0]);
        if (aggregator.generator().isEmpty()) {
            assertThat(parts).isEmpty();
            return;
        }
        double score = row.score(aggregator);
        double other = new Row(pair.other(), row.shares()).score(aggregator);
        assertThat(DoubleStream.of(parts).sum()).isCloseTo(score - other, within(1e-6 * Math.max(score, other)));
        for (int k = 0; k < parts.length; k++) {
            assertThat(parts[k] * (row.values()[k] - pair.other()[k])).isGreaterThanOrEqualTo(0);
        }
    }

    @Property
    void terms_worked_out_before_change_no_bit(@ForAll("rows") Row row, @ForAll("all") RowAggregator aggregator) {
        double[] terms = DoubleStream.of(row.values())
                .map(aggregator.term().orElse(x -> x))
                .toArray();
        assertThat(aggregator.aggregate(row.values(), terms, row.shares(), terms.length))
                .isEqualTo(row.score(aggregator));
    }

    @Provide
    Arbitrary<RowAggregator> means() {
        return Arbitraries.of(Means.ALL);
    }

    @Provide
    Arbitrary<RowAggregator> all() {
        return Arbitraries.oneOf(
                means(), Arbitraries.of(List.of(new MazziottaPareto(true), new MazziottaPareto(false))));
    }

    @Provide
    Arbitrary<Pair> pairs() {
        return rows().flatMap(row -> Arbitraries.doubles()
                .between(0.01, 1000)
                .array(double[].class)
                .ofSize(row.values().length)
                .map(other -> new Pair(row, other)));
    }

    @Provide
    Arbitrary<Row> rows() {
        return Arbitraries.integers().between(1, 8).flatMap(n -> {
            Arbitrary<double[]> values = Arbitraries.doubles()
                    .between(0.01, 1000)
                    .array(double[].class)
                    .ofSize(n);
            Arbitrary<double[]> weights = Arbitraries.doubles()
                    .between(0.01, 10)
                    .array(double[].class)
                    .ofSize(n);
            return Combinators.combine(values, weights).as((v, w) -> new Row(v, shares(w)));
        });
    }

    private static double[] shares(double[] weights) {
        double sum = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights).map(w -> w / sum).toArray();
    }

    private static double[] reversed(double[] x) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> x[x.length - 1 - i])
                .toArray();
    }

    /** Two units under the same weights. */
    record Pair(Row one, double[] other) {}
}
