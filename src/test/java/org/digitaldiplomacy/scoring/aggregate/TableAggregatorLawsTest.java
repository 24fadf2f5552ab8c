package org.digitaldiplomacy.scoring.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.digitaldiplomacy.scoring.Aggregator.TableAggregator;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;

class TableAggregatorLawsTest {

    private static final double ROUNDING = 1e-9;
    private static final Cell GAP = Cell.missing(new Reason.NoObservation("x"));

    private static final List<TableAggregator> BOUNDED = List.of(
            new Copeland(true),
            new Promethee(true, 0, 1, true),
            new Promethee(false, 2, 9, true),
            new Topsis(true, true),
            new Topsis(false, true),
            new BenefitOfTheDoubt(0, 1, true),
            new BenefitOfTheDoubt(0, 0.7, true));

    private static final List<TableAggregator> MONOTONE = List.of(
            new Copeland(false),
            new Promethee(true, 0, 1, false),
            new Promethee(false, 2, 9, false),
            new Topsis(false, false),
            new BenefitOfTheDoubt(0, 1, false),
            new BenefitOfTheDoubt(0, 0.7, false));

    /** Rows of units; zero stands for a gap. Ties are frequent. */
    record Table(int[][] rows, double[] weights) {
        List<Column> columns() {
            return IntStream.range(0, weights.length)
                    .mapToObj(k -> Column.of(IntStream.range(0, rows.length)
                            .mapToObj(i -> rows[i][k] == 0 ? GAP : Cell.of(rows[i][k]))
                            .toArray(Cell[]::new)))
                    .toList();
        }

        Column score(TableAggregator aggregator) {
            double sum = DoubleStream.of(weights).sum();
            double[] w = aggregator.takesShares()
                    ? DoubleStream.of(weights).map(x -> x / sum).toArray()
                    : weights;
            return aggregator.aggregate(columns(), w);
        }
    }

    @Property(tries = 300)
    void scores_stay_in_their_range(@ForAll("tables") Table table, @ForAll("bounded") TableAggregator aggregator) {
        assertThat(DoubleStream.of(table.score(aggregator).knownValues())).allMatch(x -> x >= 0 && x <= 100);
    }

    @Property(tries = 300)
    void the_order_of_the_units_changes_nothing(
            @ForAll("tables") Table table, @ForAll("bounded") TableAggregator aggregator, @ForAll Random random) {
        List<Integer> order = shuffled(table.rows().length, random);
        Table moved = new Table(order.stream().map(i -> table.rows()[i]).toArray(int[][]::new), table.weights());
        Column before = table.score(aggregator);
        Column after = moved.score(aggregator);
        for (int i = 0; i < order.size(); i++) {
            assertSame(after, i, before, order.get(i));
        }
    }

    @Property(tries = 300)
    void the_order_of_the_children_changes_nothing(
            @ForAll("tables") Table table, @ForAll("bounded") TableAggregator aggregator, @ForAll Random random) {
        List<Integer> order = shuffled(table.weights().length, random);
        int[][] rows = new int[table.rows().length][];
        for (int i = 0; i < rows.length; i++) {
            int[] row = table.rows()[i];
            rows[i] = order.stream().mapToInt(k -> row[k]).toArray();
        }
        Table moved = new Table(
                rows, order.stream().mapToDouble(k -> table.weights()[k]).toArray());
        Column before = table.score(aggregator);
        Column after = moved.score(aggregator);
        for (int i = 0; i < rows.length; i++) {
            assertSame(after, i, before, i);
        }
    }

    /** As decimals, since Copeland's draws hang on weights as they are written. */
    @Property(tries = 300)
    void rescaling_the_weights_changes_nothing(
            @ForAll("tables") Table table,
            @ForAll("bounded") TableAggregator aggregator,
            @ForAll @IntRange(min = 1, max = 9) int factor) {
        Table scaled = new Table(
                table.rows(),
                DoubleStream.of(table.weights())
                        .map(w -> BigDecimal.valueOf(w)
                                .multiply(BigDecimal.valueOf(factor))
                                .doubleValue())
                        .toArray());
        Column before = table.score(aggregator);
        Column after = scaled.score(aggregator);
        for (int i = 0; i < before.size(); i++) {
            assertSame(after, i, before, i);
        }
    }

    @Property(tries = 500)
    void improving_one_value_never_lowers_the_unit(
            @ForAll("tables") Table table,
            @ForAll("monotone") TableAggregator aggregator,
            @ForAll @IntRange(min = 0, max = 100) int unit,
            @ForAll @IntRange(min = 0, max = 100) int child,
            @ForAll @IntRange(min = 1, max = 9) int rise) {
        int i = unit % table.rows().length;
        int k = child % table.weights().length;
        Column before = table.score(aggregator);
        if (table.rows()[i][k] == 0 || !before.isKnown(i)) {
            return;
        }
        int[][] rows = table.rows().clone();
        rows[i] = rows[i].clone();
        rows[i][k] += rise;
        Column after = new Table(rows, table.weights()).score(aggregator);
        if (after.reason(i) instanceof Reason.NoSpread) {
            return; // now all units are alike
        }
        assertThat(after.value(i)).isGreaterThanOrEqualTo(before.value(i) - ROUNDING);
    }

    @Property(tries = 300)
    void what_one_wins_another_loses(@ForAll("tables") Table table) {
        assertThat(DoubleStream.of(table.score(new Copeland(false)).knownValues())
                        .sum())
                .isZero();
        assertThat(DoubleStream.of(
                                table.score(new Promethee(false, 2, 9, false)).knownValues())
                        .sum())
                .isCloseTo(0, within(ROUNDING));
    }

    @Provide
    Arbitrary<TableAggregator> bounded() {
        return Arbitraries.of(BOUNDED);
    }

    @Provide
    Arbitrary<TableAggregator> monotone() {
        return Arbitraries.of(MONOTONE);
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<Integer> cells = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(1, 12)), Tuple.of(1, Arbitraries.just(0)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.integers().between(1, 5))
                .flatAs((n, m) -> Combinators.combine(
                                cells.array(int[].class)
                                        .ofSize(m)
                                        .array(int[][].class)
                                        .ofSize(n),
                                Arbitraries.of(0.1, 0.2, 0.3, 0.5, 1.0, 2.0, 3.0)
                                        .array(double[].class)
                                        .ofSize(m))
                        .as(Table::new));
    }

    private static List<Integer> shuffled(int n, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    private static void assertSame(Column after, int i, Column before, int j) {
        assertThat(after.isKnown(i)).isEqualTo(before.isKnown(j));
        if (after.isKnown(i)) {
            assertThat(after.value(i)).isCloseTo(before.value(j), within(ROUNDING));
        }
    }
}
