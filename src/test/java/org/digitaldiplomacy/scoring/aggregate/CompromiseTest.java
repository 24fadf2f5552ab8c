package org.digitaldiplomacy.scoring.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** VIKOR, EDAS, CODAS, CoCoSo, PROBID and RAM; golden.py beside the table says how it was made. */
class CompromiseTest {

    private static final List<String> NAMES = List.of("vikor", "edas", "codas", "cocoso", "probid", "ram");
    private static final double ROUNDING = 1e-9;

    @TestFactory
    Stream<DynamicTest> published_matrices_score_as_worked_out_elsewhere_and_as_printed() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(CompromiseTest.class.getResourceAsStream("/decision/golden.csv"))) {
            List<String[]> rows = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .toList();
            assertThat(rows).extracting(row -> row[0]).containsAll(NAMES);
            return rows.stream()
                    .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> {
                        double[] types = numbers(row[2]);
                        double[][] matrix = Arrays.stream(row[3].split("/", -1))
                                .map(r -> numbers(r))
                                .toArray(double[][]::new);
                        Column scores = aggregator(row[0]).aggregate(columns(matrix, types), numbers(row[1]));
                        assertThat(scores.knownValues()).containsExactly(numbers(row[4]), within(1e-12));
                        if (!row[5].isEmpty()) {
                            int decimals = row[0].equals("edas") || row[0].equals("cocoso") ? 3 : 4;
                            assertThat(scores.knownValues())
                                    .containsExactly(numbers(row[5]), within(0.5001 * Math.pow(10, -decimals)));
                        }
                    }));
        }
    }

    @Test
    void percent_is_a_hundred_times_the_share() {
        List<Column> children = List.of(Column.of(3, 1, 2), Column.of(5, 6, 4));
        double[] weights = {0.4, 0.6};
        for (String name : List.of("vikor", "edas")) {
            double[] share = aggregator(name).aggregate(children, weights).knownValues();
            double[] percent = ((Aggregator.TableAggregator)
                            BuiltIn.of(Aggregator.class, name, Map.of("score", "percent")))
                    .aggregate(children, weights)
                    .knownValues();
            assertThat(percent)
                    .containsExactly(Arrays.stream(share).map(x -> 100 * x).toArray(), within(ROUNDING));
        }
    }

    /** The whole of the weight on the sum, or on the weakest child. */
    @Test
    void vikor_weighs_the_sum_against_the_weakest_child() {
        List<Column> children = List.of(Column.of(10, 6, 0), Column.of(0, 5, 10));
        double[] weights = {0.5, 0.5};
        assertThat(new Vikor(1, false).aggregate(children, weights).knownValues())
                .containsExactly(new double[] {0, 1, 0}, within(ROUNDING));
        assertThat(new Vikor(0, false).aggregate(children, weights).knownValues())
                .containsExactly(new double[] {0, 1, 0}, within(ROUNDING));
    }

    @Test
    void what_has_no_scale_fails_and_says_why() {
        double[] weights = {0.5, 0.5};
        List<Column> signs = List.of(Column.of(-1, 2), Column.of(1, 2));
        assertThat(sentence("codas", signs, weights)).contains("child 1 has values from -1.0 to 2.0");
        assertThat(sentence("ram", signs, weights)).contains("child 1 has values from -1.0 to 2.0");
        assertThat(sentence("edas", List.of(Column.of(-1, 1), Column.of(1, 2)), weights))
                .contains("the average of child 1 is 0");
        assertThat(sentence("cocoso", List.of(Column.of(1, 2), Column.of(1, 2)), weights))
                .contains("a unit is the worst on every child");
        List<Column> alike = List.of(Column.of(2, 2), Column.of(3, 3));
        for (String name : List.of("vikor", "edas", "probid")) {
            assertThat(aggregator(name).aggregate(alike, weights).reason(0))
                    .as(name)
                    .isInstanceOf(Reason.NoSpread.class);
        }
    }

    @Test
    void a_unit_with_a_gap_takes_no_part() {
        Cell gap = Cell.missing(new Reason.NoObservation("x"));
        List<Column> with = List.of(
                Column.of(Cell.of(3), Cell.of(1), Cell.of(2), Cell.of(9)),
                Column.of(Cell.of(5), Cell.of(6), Cell.of(4), gap));
        List<Column> without = List.of(Column.of(3, 1, 2), Column.of(5, 6, 4));
        double[] weights = {0.4, 0.6};
        for (String name : NAMES) {
            Column scores = aggregator(name).aggregate(with, weights);
            assertThat(scores.isKnown(3)).as(name).isFalse();
            assertThat(scores.knownValues())
                    .as(name)
                    .containsExactly(
                            aggregator(name).aggregate(without, weights).knownValues());
        }
    }

    /** Whole numbers above zero, so that every method has a scale. */
    record Table(double[][] rows, double[] weights) {
        Column score(Aggregator.TableAggregator aggregator) {
            double sum = Arrays.stream(weights).sum();
            double[] ones = Arrays.stream(weights).map(w -> 1).toArray();
            return aggregator.aggregate(
                    columns(rows, ones),
                    Arrays.stream(weights).map(w -> w / sum).toArray());
        }
    }

    @Property(tries = 200)
    void scores_stay_above_their_lower_end(@ForAll("tables") Table table) {
        for (String name : NAMES) {
            Aggregator.TableAggregator aggregator = aggregator(name);
            aggregator.lowest(table.rows().length).ifPresent(lowest -> assertThat(
                            Arrays.stream(table.score(aggregator).knownValues()))
                    .as(name)
                    .allMatch(x -> x >= lowest - ROUNDING));
        }
    }

    @Property(tries = 200)
    void the_order_of_units_and_children_changes_nothing(@ForAll("tables") Table table) {
        int n = table.rows().length;
        int m = table.weights().length;
        double[][] turned = IntStream.range(0, n)
                .mapToObj(a -> IntStream.range(0, m)
                        .mapToDouble(k -> table.rows()[n - 1 - a][m - 1 - k])
                        .toArray())
                .toArray(double[][]::new);
        Table moved = new Table(
                turned,
                IntStream.range(0, m)
                        .mapToDouble(k -> table.weights()[m - 1 - k])
                        .toArray());
        for (String name : NAMES) {
            Column before = table.score(aggregator(name));
            Column after = moved.score(aggregator(name));
            for (int a = 0; a < n; a++) {
                assertThat(after.isKnown(n - 1 - a)).as(name).isEqualTo(before.isKnown(a));
                if (before.isKnown(a)) {
                    assertThat(after.value(n - 1 - a)).as(name).isCloseTo(before.value(a), within(ROUNDING));
                }
            }
        }
    }

    /** Ratios of the same child are the same in any unit of measurement. */
    @Property(tries = 200)
    void the_unit_of_a_child_changes_nothing(@ForAll("tables") Table table) {
        double[][] scaled = Arrays.stream(table.rows()).map(double[]::clone).toArray(double[][]::new);
        Arrays.stream(scaled).forEach(row -> row[0] *= 1000);
        for (String name : NAMES) {
            double[] before = table.score(aggregator(name)).knownValues();
            double[] after =
                    new Table(scaled, table.weights()).score(aggregator(name)).knownValues();
            assertThat(after).as(name).containsExactly(before, within(1e-7));
        }
    }

    @Property(tries = 200)
    void a_unit_that_is_better_on_every_child_scores_better(@ForAll("tables") Table table) {
        double[][] rows = Arrays.copyOf(table.rows(), table.rows().length + 1);
        int best = rows.length - 1;
        rows[best] = IntStream.range(0, table.weights().length)
                .mapToDouble(k -> 1
                        + Arrays.stream(table.rows())
                                .mapToDouble(row -> row[k])
                                .max()
                                .orElseThrow())
                .toArray();
        for (String name : List.of("vikor", "edas", "codas", "cocoso", "ram")) {
            Column scores = new Table(rows, table.weights()).score(aggregator(name));
            for (int a = 0; a < best && scores.isKnown(a); a++) {
                assertThat(scores.value(best)).as(name).isGreaterThan(scores.value(a));
            }
        }
    }

    @Provide
    Arbitrary<Table> tables() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 6),
                        Arbitraries.integers().between(2, 4))
                .flatAs((n, m) -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(1, 12)
                                        .map(x -> (double) x)
                                        .array(Double[].class)
                                        .ofSize(m)
                                        .array(Double[][].class)
                                        .ofSize(n),
                                Arbitraries.integers()
                                        .between(1, 5)
                                        .map(x -> (double) x)
                                        .array(Double[].class)
                                        .ofSize(m))
                        .as((rows, weights) -> new Table(
                                Arrays.stream(rows).map(CompromiseTest::plain).toArray(double[][]::new),
                                plain(weights))));
    }

    private static double[] plain(Double[] boxed) {
        return Arrays.stream(boxed).mapToDouble(x -> x).toArray();
    }

    private static Aggregator.TableAggregator aggregator(String name) {
        return (Aggregator.TableAggregator) BuiltIn.of(Aggregator.class, name);
    }

    private static String sentence(String name, List<Column> children, double[] weights) {
        Reason reason = aggregator(name).aggregate(children, weights).reason(0);
        return reason == null ? "" : reason.sentence();
    }

    private static List<Column> columns(double[][] matrix, double[] signs) {
        return IntStream.range(0, signs.length)
                .mapToObj(k -> Column.of(Arrays.stream(matrix)
                        .mapToDouble(row -> signs[k] * row[k])
                        .toArray()))
                .toList();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
