package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;

/** What holds for every methodology: laws of the whole way from observations to the index. */
class EngineLawsTest {

    private static final int YEAR = 2024;
    private static final double ROUNDING = 1e-9;

    /**
     * A world of whole numbers with gaps (zero) and ties, and how it is scored: two nodes below the index, the first
     * with the first two columns, the second with the rest.
     *
     * @param values by unit, then column
     * @param sinking whether lower is better on the last column
     */
    record World(int[][] values, int[] weights, boolean sinking, Normaliser normaliser, Aggregator aggregator) {

        int units() {
            return values.length;
        }

        int columns() {
            return weights.length;
        }

        Scores score() {
            return score(rows(), x -> x, 1, false, false);
        }

        List<Integer> rows() {
            return IntStream.range(0, units()).boxed().toList();
        }

        Scores score(
                List<Integer> order, DoubleUnaryOperator rescale, double weightFactor, boolean turned, boolean idle) {
            Panel.Builder panel =
                    Panel.of(Units.of(order.stream().map(i -> "U" + i).toList()));
            for (int i : order) {
                for (int k = 0; k < columns(); k++) {
                    if (values[i][k] != 0) {
                        double x = rescale.applyAsDouble(values[i][k]);
                        panel.add("c" + k, "U" + i, new Datum(YEAR, x, "s", false));
                    }
                }
                panel.add("noise", "U" + i, new Datum(YEAR, 1 + (i * 7919 + 13) % 101, "s", false));
            }
            Composite first = node("first", children(0, 2, weightFactor, turned, idle));
            Composite second = node("second", children(2, columns(), weightFactor, turned, idle));
            List<Composite.Child> both = new ArrayList<>(List.of(
                    new Composite.Child(first, 2 * weightFactor, ""), new Composite.Child(second, weightFactor, "")));
            if (turned) {
                Collections.reverse(both);
            }
            Methodology methodology = new Methodology(
                    "laws",
                    "1.0.0",
                    "Laws",
                    "",
                    Methodology.Scope.ALL,
                    node("index", both),
                    List.of(),
                    List.of(),
                    BuiltIn.of(Ranker.class, "competition"),
                    List.of());
            return Engine.score(methodology, panel.build(), YEAR);
        }

        private List<Composite.Child> children(int from, int to, double weightFactor, boolean turned, boolean idle) {
            List<Composite.Child> children = new ArrayList<>();
            for (int k = from; k < to; k++) {
                children.add(new Composite.Child(
                        indicator("c" + k, sinking && k == columns() - 1), weights[k] * weightFactor, ""));
            }
            if (idle && from == 0) {
                children.add(1, new Composite.Child(indicator("noise", false), 0, ""));
            }
            if (turned) {
                Collections.reverse(children);
            }
            return children;
        }

        private Composite node(String id, List<Composite.Child> children) {
            return new Composite(
                    id,
                    id,
                    children,
                    BuiltIn.of(Weigher.class, "given"),
                    aggregator,
                    BuiltIn.of(Screen.class, "none"),
                    OptionalInt.empty(),
                    Composite.OnFailure.EXCLUDE_UNIT);
        }

        private IndicatorNode indicator(String column, boolean lowerIsBetter) {
            return new IndicatorNode(
                    column,
                    column,
                    column,
                    BuiltIn.of(Derivation.Selection.class, "latest"),
                    List.of(),
                    lowerIsBetter ? IndicatorDirection.LOWER_IS_BETTER : IndicatorDirection.HIGHER_IS_BETTER,
                    BuiltIn.of(Imputer.class, "none"),
                    BuiltIn.of(Treatment.class, "none"),
                    normaliser,
                    new IndicatorNode.About("", "", "", "", ""));
        }

        @Override
        public String toString() {
            return Arrays.deepToString(values) + " weights " + Arrays.toString(weights) + " " + sinking + " "
                    + normaliser + " " + aggregator;
        }
    }

    @Property(tries = 300)
    void improving_one_indicator_never_lowers_the_unit(
            @ForAll("monotone") World world,
            @ForAll @IntRange(min = 0, max = 99) int unit,
            @ForAll @IntRange(min = 0, max = 99) int column,
            @ForAll @IntRange(min = 1, max = 15) int by) {
        int i = unit % world.units();
        int k = column % world.columns();
        boolean sinks = world.sinking() && k == world.columns() - 1;
        if (world.values()[i][k] == 0) {
            return;
        }
        int[][] improved = world.values().clone();
        improved[i] = improved[i].clone();
        improved[i][k] += sinks ? -Math.min(by, improved[i][k] - 1) : by;
        Column before = world.score().scores("index");
        Column after = new World(improved, world.weights(), world.sinking(), world.normaliser(), world.aggregator())
                .score()
                .scores("index");
        if (before.isKnown(i) && after.isKnown(i)) {
            assertThat(after.value(i)).isGreaterThanOrEqualTo(before.value(i) - ROUNDING);
        }
    }

    @Property(tries = 200)
    void rescaling_the_weights_changes_nothing(
            @ForAll("worlds") World world, @ForAll @IntRange(min = 2, max = 64) int factor) {
        assertSame(world, world.score(world.rows(), x -> x, factor, false, false));
    }

    @Property(tries = 200)
    void rescaling_the_data_changes_nothing(@ForAll("worlds") World world) {
        assertSame(world, world.score(world.rows(), x -> 1000 * x + 32, 1, false, false));
    }

    @Property(tries = 200)
    void the_order_of_the_units_changes_nothing(@ForAll("worlds") World world, @ForAll Random random) {
        List<Integer> order = new ArrayList<>(world.rows());
        Collections.shuffle(order, random);
        assertSame(world, world.score(order, x -> x, 1, false, false));
    }

    @Property(tries = 200)
    void the_order_of_the_children_changes_nothing(@ForAll("worlds") World world) {
        assertSame(world, world.score(world.rows(), x -> x, 1, true, false));
    }

    @Property(tries = 200)
    void an_indicator_without_weight_changes_nothing(@ForAll("worlds") World world) {
        assertSame(world, world.score(world.rows(), x -> x, 1, false, true));
    }

    @Property(tries = 200)
    void scores_stay_within_the_scale_and_ranks_within_the_number_of_units(@ForAll("bounded") World world) {
        Scores scores = world.score();
        for (String node : List.of("first", "second", "index")) {
            Column column = scores.scores(node);
            int[] ranks = scores.ranks(node);
            for (int i = 0; i < column.size(); i++) {
                if (column.isKnown(i)) {
                    assertThat(column.value(i)).isBetween(0.0, 100.0);
                    assertThat(ranks[i]).isBetween(1, column.known());
                } else {
                    assertThat(column.reason(i)).isNotNull();
                    assertThat(ranks[i]).isZero();
                }
            }
        }
    }

    private static void assertSame(World world, Scores after) {
        Scores before = world.score();
        for (String node : List.of("first", "second", "index")) {
            for (int i = 0; i < world.units(); i++) {
                int j = after.units().indexOf("U" + i);
                Cell expected = before.scores(node).cell(i);
                Cell found = after.scores(node).cell(j);
                assertThat(found.getClass()).as("%s of U%d", node, i).isEqualTo(expected.getClass());
                if (expected instanceof Cell.Known e && found instanceof Cell.Known f) {
                    assertThat(f.value()).as("%s of U%d", node, i).isCloseTo(e.value(), within(1e-8));
                }
                assertThat(after.ranks(node)[j])
                        .as("rank on %s of U%d", node, i)
                        .isEqualTo(before.ranks(node)[i]);
            }
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        return worlds(
                List.of(
                        normaliser("min-max", Map.of("lower", 1, "upper", 100)),
                        normaliser("z-score", Map.of("mean", 100, "sd", 10)),
                        normaliser("percentile-rank", Map.of())),
                aggregators());
    }

    @Provide
    Arbitrary<World> bounded() {
        return worlds(List.of(normaliser("min-max", Map.of("lower", 0, "upper", 100))), aggregators());
    }

    /** Leaves out TOPSIS and Mazziotta–Pareto, which may punish a gain. */
    @Provide
    Arbitrary<World> monotone() {
        return worlds(
                List.of(normaliser("goalposts", Map.of("lower", -1, "upper", 40, "scale", 100))),
                List.of(
                        aggregator("arithmetic", Map.of()),
                        aggregator("geometric", Map.of()),
                        aggregator("harmonic", Map.of()),
                        aggregator("power-mean", Map.of("power", -3)),
                        aggregator("power-mean", Map.of("power", 4)),
                        aggregator("benefit-of-the-doubt", Map.of("score", "percent")),
                        aggregator("copeland", Map.of("score", "percent")),
                        aggregator("promethee", Map.of("score", "percent"))));
    }

    private static List<Aggregator> aggregators() {
        return List.of(
                aggregator("arithmetic", Map.of()),
                aggregator("geometric", Map.of()),
                aggregator("harmonic", Map.of()),
                aggregator("power-mean", Map.of("power", 0.5)),
                aggregator("copeland", Map.of("score", "percent")),
                aggregator("promethee", Map.of("score", "percent")),
                aggregator("promethee", Map.of("score", "percent", "preference", "linear", "strict", 20)),
                aggregator("topsis", Map.of("score", "percent", "scaling", "none")),
                aggregator("benefit-of-the-doubt", Map.of("score", "percent", "upper", 0.8)));
    }

    private static Arbitrary<World> worlds(List<Normaliser> normalisers, List<Aggregator> aggregators) {
        Arbitrary<Integer> cells = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.integers().between(1, 25)), Tuple.of(1, Arbitraries.just(0)));
        return Combinators.combine(
                        Arbitraries.integers().between(2, 8),
                        Arbitraries.integers().between(3, 5))
                .flatAs((n, m) -> Combinators.combine(
                                cells.array(int[].class)
                                        .ofSize(m)
                                        .array(int[][].class)
                                        .ofSize(n),
                                Arbitraries.integers()
                                        .between(1, 5)
                                        .array(int[].class)
                                        .ofSize(m),
                                Arbitraries.of(true, false),
                                Arbitraries.of(normalisers),
                                Arbitraries.of(aggregators))
                        .as(World::new));
    }

    private static Aggregator aggregator(String name, Map<String, ?> arguments) {
        return BuiltIn.of(Aggregator.class, name, arguments);
    }

    private static Normaliser normaliser(String name, Map<String, ?> arguments) {
        return BuiltIn.of(Normaliser.class, name, arguments);
    }
}
