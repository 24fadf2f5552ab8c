package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Monotonicity;
import org.digitaldiplomacy.scoring.method.Warnings;
import org.junit.jupiter.api.Test;

/**
 * With all else equal, a worse value never gives its unit a better score or, with fixed posts, a better rank: for every
 * aggregator under every screen, rule on failures and weighting, in a tree of two levels. A combination that does not
 * keep to this is warned of.
 */
class MonotonicityTest {

    private static final int YEAR = 2024;
    private static final double ROUNDING = 1e-9;
    private static final List<String> COLUMNS = List.of("a1", "a2", "a3", "b1", "b2");

    private static final List<Aggregator> AGGREGATORS = List.of(
            aggregator("arithmetic", Map.of()),
            aggregator("geometric", Map.of()),
            aggregator("harmonic", Map.of()),
            aggregator("power-mean", Map.of("power", -2)),
            aggregator("power-mean", Map.of("power", 0)),
            aggregator("power-mean", Map.of("power", 0.5)),
            aggregator("power-mean", Map.of("power", 3)),
            aggregator("weighted-sum", Map.of()),
            aggregator("mazziotta-pareto", Map.of()),
            aggregator("mazziotta-pareto", Map.of("penalty", "add")),
            aggregator("copeland", Map.of()),
            aggregator("copeland", Map.of("score", "percent")),
            aggregator("promethee", Map.of()),
            aggregator("promethee", Map.of("preference", "linear", "strict", 20, "score", "percent")),
            aggregator("minimum", Map.of()),
            aggregator("maximum", Map.of()),
            aggregator("vikor", Map.of()),
            aggregator("edas", Map.of()),
            aggregator("codas", Map.of()),
            aggregator("cocoso", Map.of()),
            aggregator("probid", Map.of()),
            aggregator("ram", Map.of()),
            aggregator("topsis", Map.of("scaling", "none")),
            aggregator("topsis", Map.of("score", "percent")),
            aggregator("benefit-of-the-doubt", Map.of("score", "percent")),
            aggregator("benefit-of-the-doubt", Map.of("upper", 0.6)),
            aggregator("benefit-of-the-doubt", Map.of("lower", 0.1, "upper", 0.7)));

    private static final List<Screen> SCREENS = List.of(
            BuiltIn.of(Screen.class, "none"),
            BuiltIn.of(Screen.class, "coverage", Map.of("min-known", 0.5, "min-units", 0.5)),
            BuiltIn.of(Screen.class, "coverage", Map.of("min-known", 1)),
            BuiltIn.of(Screen.class, "coverage", Map.of("min-known", 0, "require-parts", true)));

    private static final List<Weigher> WEIGHERS = List.of(
            weigher("given", Map.of()),
            weigher("equal", Map.of()),
            weigher("grades", Map.of()),
            weigher("first-component", Map.of()),
            weigher("first-component", Map.of("form", "squares", "negative", "zero")),
            weigher("entropy", Map.of()),
            weigher("critic", Map.of()),
            weigher("correlation-balanced", Map.of()),
            weigher("correlation-balanced", Map.of("negative", "zero")));

    /**
     * How scores are made of the indicators.
     *
     * @param top makes the index of the nodes
     */
    record Way(Aggregator aggregator, Aggregator top, Screen screen, Composite.OnFailure onFailure, Weigher weigher) {

        /** Whether units are compared by comparisons of them, so that the order of others moves ranks. */
        boolean comparesComparisons() {
            return aggregator instanceof Aggregator.TableAggregator && top instanceof Aggregator.TableAggregator;
        }

        boolean isPromised() {
            return onFailure != Composite.OnFailure.DROP_AND_REWEIGHT
                    && declared(Aggregator.class, aggregator) instanceof Monotonicity.Promised
                    && declared(Screen.class, screen) instanceof Monotonicity.Promised
                    && declared(Weigher.class, weigher) instanceof Monotonicity.Promised;
        }

        Methodology methodology(List<IndicatorNode> indicators) {
            Composite a = node("a", indicators.subList(0, 3), aggregator);
            Composite b = node("b", indicators.subList(3, 5), aggregator);
            return methodology(node("index", List.of(a, b), top));
        }

        private static Methodology methodology(Composite root) {
            return new Methodology(
                    "ways",
                    "1.0.0",
                    "Ways",
                    "",
                    Methodology.Scope.ALL,
                    root,
                    List.of(),
                    List.of(),
                    BuiltIn.of(Ranker.class, "competition"),
                    List.of());
        }

        private Composite node(String id, List<? extends Node> children, Aggregator by) {
            List<Composite.Child> weighted = new ArrayList<>();
            for (int k = 0; k < children.size(); k++) {
                weighted.add(new Composite.Child(children.get(k), k + 1, ""));
            }
            return new Composite(id, id, weighted, weigher, by, screen, OptionalInt.empty(), onFailure);
        }
    }

    private static <S extends Step> Monotonicity declared(Class<S> step, S formula) {
        return BuiltIn.registry().find(step, formula.name()).orElseThrow().monotonicity();
    }

    private static final List<Way> WAYS = ways();
    private static final List<Way> PROMISED =
            WAYS.stream().filter(Way::isPromised).toList();

    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (Aggregator aggregator : AGGREGATORS) {
            for (Screen screen : SCREENS) {
                for (Composite.OnFailure onFailure : Composite.OnFailure.values()) {
                    for (Weigher weigher : WEIGHERS) {
                        ways.add(new Way(aggregator, aggregator, screen, onFailure, weigher));
                        if (aggregator instanceof Aggregator.TableAggregator) {
                            ways.add(new Way(aggregator, AGGREGATORS.get(0), screen, onFailure, weigher));
                        }
                    }
                }
            }
        }
        return ways;
    }

    /**
     * Some units and their values, zeros and negative ones among them; null for a gap.
     *
     * @param goalposts whether values are brought between posts, so that scales have a lower end
     * @param logs whether the first column's logarithm is taken, which fails below and at zero
     */
    record World(Integer[][] values, boolean goalposts, boolean logs) {

        List<IndicatorNode> indicators() {
            return COLUMNS.stream().map(this::indicator).toList();
        }

        private IndicatorNode indicator(String column) {
            return new IndicatorNode(
                    column,
                    column,
                    column,
                    BuiltIn.of(Derivation.Selection.class, "latest"),
                    logs && column.equals("a1")
                            ? List.of(BuiltIn.of(Derivation.Transformation.class, "log"))
                            : List.of(),
                    IndicatorDirection.HIGHER_IS_BETTER,
                    BuiltIn.of(Imputer.class, "none"),
                    BuiltIn.of(Treatment.class, "none"),
                    goalposts
                            ? BuiltIn.of(Normaliser.class, "goalposts", Map.of("lower", 0, "upper", 12, "scale", 100))
                            : BuiltIn.of(Normaliser.class, "none"),
                    new IndicatorNode.About("", "", "", "", ""));
        }

        Panel panel() {
            Panel.Builder panel = Panel.of(Units.of(java.util.stream.IntStream.range(0, values.length)
                    .mapToObj(u -> "U" + u)
                    .toList()));
            for (int u = 0; u < values.length; u++) {
                for (int k = 0; k < COLUMNS.size(); k++) {
                    Integer value = values[u][k];
                    if (value != null) {
                        panel.add(COLUMNS.get(k), "U" + u, new Datum(YEAR, value, "s", false));
                    }
                }
            }
            return panel.build();
        }

        World worse(int unit, int column, int by) {
            Integer[][] changed = Arrays.stream(values).map(Integer[]::clone).toArray(Integer[][]::new);
            Integer value = changed[unit][column];
            changed[unit][column] = value == null ? null : value - by;
            return new World(changed, goalposts, logs);
        }

        @Override
        public String toString() {
            return Arrays.deepToString(values)
                    + (goalposts ? " between posts" : "")
                    + (logs ? " with a logarithm" : "");
        }
    }

    /**
     * What became of one unit: a rank of 0 and no score where it is not ranked, or where scoring stopped. Where another
     * unit stopped it, nothing became of this one.
     */
    record Outcome(Cell score, int rank) {

        private static final Outcome NOTHING = new Outcome(Cell.missing(new Reason.NoPart("stopped")), 0);

        static Outcome of(Way way, World world, int unit) {
            return of(way.methodology(world.indicators()), world, unit);
        }

        static Outcome of(Methodology methodology, World world, int unit) {
            try {
                Scores scores = Engine.score(methodology, world.panel(), YEAR);
                return new Outcome(scores.scores("index").cell(unit), scores.ranks("index")[unit]);
            } catch (ScoringStopped e) {
                return e.toString().contains(" of U" + unit + ": ")
                        ? new Outcome(Cell.missing(e.reason()), 0)
                        : NOTHING;
            }
        }

        boolean isBetterThan(Outcome before) {
            return scoresBetterThan(before) || (before.score instanceof Cell.Known && ranksBetterThan(before));
        }

        boolean scoresBetterThan(Outcome before) {
            if (score instanceof Cell.Known now) {
                return !(before.score instanceof Cell.Known then)
                        ? !before.equals(NOTHING)
                        : now.value() > then.value() + ROUNDING * Math.max(1, Math.abs(then.value()));
            }
            return false;
        }

        private boolean ranksBetterThan(Outcome before) {
            return score instanceof Cell.Known && rank < before.rank;
        }
    }

    @Property(tries = 40, seed = "20261130", shrinking = ShrinkingMode.OFF)
    void a_worse_value_never_wins_in_any_combination_that_promises_so(
            @ForAll("worlds") World world, @ForAll Random random) {
        int unit = random.nextInt(world.values().length);
        int column = random.nextInt(COLUMNS.size());
        World worse = world.worse(unit, column, 1 + random.nextInt(8));
        for (Way way : WAYS) {
            if (way.isPromised()) {
                Outcome before = Outcome.of(way, world, unit);
                Outcome after = Outcome.of(way, worse, unit);
                assertThat(way.comparesComparisons() ? after.scoresBetterThan(before) : after.isBetterThan(before))
                        .as(
                                "%s of U%d under %s, of %s: %s, then %s",
                                COLUMNS.get(column), unit, way, world, before, after)
                        .isFalse();
            }
        }
    }

    /** As {@link Way}, where each node of the three has ways of its own. */
    record Mixed(Way a, Way b, Way index) {

        /** Whether the order of others can move the unit's rank; a warning says so. */
        boolean canMoveRanks() {
            return Stream.of(a, b).anyMatch(this::canMoveRanks);
        }

        private boolean canMoveRanks(Way below) {
            return below.aggregator instanceof Aggregator.TableAggregator
                    && (index.aggregator instanceof Aggregator.TableAggregator
                            || (index.onFailure == Composite.OnFailure.WORST
                                    && below.onFailure == Composite.OnFailure.EXCLUDE_UNIT));
        }

        Methodology methodology(List<IndicatorNode> indicators) {
            return Way.methodology(index.node(
                    "index",
                    List.of(
                            a.node("a", indicators.subList(0, 3), a.aggregator),
                            b.node("b", indicators.subList(3, 5), b.aggregator)),
                    index.aggregator));
        }
    }

    @Property(tries = 8000, seed = "20261130", shrinking = ShrinkingMode.OFF)
    void nor_where_each_node_says_it_differently(@ForAll("worlds") World world, @ForAll Random random) {
        Mixed mixed = new Mixed(any(random), any(random), any(random));
        int unit = random.nextInt(world.values().length);
        int column = random.nextInt(COLUMNS.size());
        World worse = world.worse(unit, column, 1 + random.nextInt(8));
        Methodology methodology = mixed.methodology(world.indicators());
        assertThat(Warnings.of(methodology, BuiltIn.registry()).stream()
                        .anyMatch(w -> w.contains("the order of others")))
                .as(mixed.toString())
                .isEqualTo(mixed.canMoveRanks());
        Outcome before = Outcome.of(methodology, world, unit);
        Outcome after = Outcome.of(methodology, worse, unit);
        assertThat(mixed.canMoveRanks() ? after.scoresBetterThan(before) : after.isBetterThan(before))
                .as("%s of U%d under %s, of %s: %s, then %s", COLUMNS.get(column), unit, mixed, world, before, after)
                .isFalse();
    }

    private static Way any(Random random) {
        return PROMISED.get(random.nextInt(PROMISED.size()));
    }

    /** A declaration that nothing shows would only frighten. */
    @Test
    void what_does_not_promise_it_has_a_case_where_a_worse_value_wins() {
        Set<String> shown = new LinkedHashSet<>();
        Random random = new Random(7);
        List<Way> ways = WAYS.stream()
                .filter(way -> !way.isPromised() && reasons(way).size() == 1)
                .toList();
        for (int tries = 0; tries < 400 && shown.size() < 13; tries++) {
            World world = random(random);
            int unit = random.nextInt(world.values().length);
            World worse = world.worse(unit, random.nextInt(COLUMNS.size()), 1 + random.nextInt(8));
            for (Way way : ways) {
                if (!shown.containsAll(reasons(way))
                        && Outcome.of(way, worse, unit).isBetterThan(Outcome.of(way, world, unit))) {
                    shown.addAll(reasons(way));
                }
            }
        }
        assertThat(shown)
                .containsExactlyInAnyOrder(
                        "drop-and-reweight",
                        "mazziotta-pareto",
                        "topsis",
                        "vikor",
                        "edas",
                        "codas",
                        "cocoso",
                        "probid",
                        "ram",
                        "first-component",
                        "entropy",
                        "critic",
                        "correlation-balanced");
    }

    /** What moves ranks alone has a case where it does, for both reasons that are warned of. */
    @Test
    void the_order_of_others_can_move_a_rank_and_never_a_score() {
        Random random = new Random(7);
        List<Mixed> moving = Stream.generate(() -> new Mixed(any(random), any(random), any(random)))
                .filter(Mixed::canMoveRanks)
                .limit(400)
                .toList();
        Set<Boolean> shown = new LinkedHashSet<>();
        for (int tries = 0; tries < 2000 && shown.size() < 2; tries++) {
            World world = random(random);
            int unit = random.nextInt(world.values().length);
            World worse = world.worse(unit, random.nextInt(COLUMNS.size()), 1 + random.nextInt(8));
            for (Mixed mixed : moving) {
                Methodology methodology = mixed.methodology(world.indicators());
                Outcome before = Outcome.of(methodology, world, unit);
                Outcome after = Outcome.of(methodology, worse, unit);
                assertThat(after.scoresBetterThan(before)).as(mixed.toString()).isFalse();
                if (after.isBetterThan(before)) {
                    shown.add(mixed.index.aggregator instanceof Aggregator.TableAggregator);
                }
            }
        }
        assertThat(shown).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void a_unit_with_a_gap_does_not_come_in_by_a_failure_beside_it() {
        Integer[][] values = {{12, 10, null, 11, -1}, {2, -1, null, 2, 8}, {2, -1, 2, 1, -1}, {3, 12, 8, 11, null}};
        World world = new World(values, true, true);
        for (Way way : WAYS) {
            if (way.isPromised()) {
                assertThat(Outcome.of(way, world.worse(1, 0, 2), 1).isBetterThan(Outcome.of(way, world, 1)))
                        .as(way.toString())
                        .isFalse();
            }
        }
    }

    private static List<String> reasons(Way way) {
        Map<String, Boolean> promised = new LinkedHashMap<>();
        promised.put("drop-and-reweight", way.onFailure() != Composite.OnFailure.DROP_AND_REWEIGHT);
        promised.put(
                way.aggregator().name(), declared(Aggregator.class, way.aggregator()) instanceof Monotonicity.Promised);
        promised.put(way.weigher().name(), declared(Weigher.class, way.weigher()) instanceof Monotonicity.Promised);
        return promised.entrySet().stream()
                .filter(e -> !e.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void every_combination_without_the_promise_is_warned_of_and_no_other() {
        List<IndicatorNode> indicators = new World(new Integer[0][], true, false).indicators();
        for (Way way : WAYS) {
            List<String> warnings = Warnings.of(way.methodology(indicators), BuiltIn.registry()).stream()
                    .filter(w -> !w.contains("no lower end"))
                    .toList();
            assertThat(warnings.isEmpty()).as(way.toString()).isEqualTo(way.isPromised() && !way.comparesComparisons());
        }
        long comparing = AGGREGATORS.stream()
                .filter(Aggregator.TableAggregator.class::isInstance)
                .count();
        assertThat(WAYS).hasSize((AGGREGATORS.size() + (int) comparing) * 4 * 4 * 9);
    }

    /** Every aggregator, screen and weigher that there is takes part. */
    @Test
    void no_formula_is_left_out() {
        Set<String> tried = new LinkedHashSet<>();
        AGGREGATORS.forEach(a -> tried.add("Aggregator " + a.name()));
        SCREENS.forEach(s -> tried.add("Screen " + s.name()));
        WEIGHERS.forEach(w -> tried.add("Weigher " + w.name()));
        tried.add("Weigher ahp"); // weights that are fixed by the rules, as given ones are
        tried.add("Aggregator expression"); // names its parts, and promises nothing: see ExpressionNodeTest
        assertThat(BuiltIn.registry().all().stream()
                        .filter(m -> List.of(Aggregator.class, Screen.class, Weigher.class)
                                .contains(m.step()))
                        .map(m -> m.step().getSimpleName() + " " + m.name()))
                .allMatch(tried::contains);
    }

    /** A step on scores, or on what they are made of, says whether it keeps the promise. */
    @Test
    void every_formula_after_derivation_declares_itself() {
        assertThat(BuiltIn.registry().all().stream()
                        .filter(m -> !Derivation.class.isAssignableFrom(m.step()))
                        .filter(m -> m.monotonicity() instanceof Monotonicity.Undeclared)
                        .map(Method::name))
                .isEmpty();
    }

    private static World random(Random random) {
        Integer[][] values = new Integer[2 + random.nextInt(5)][COLUMNS.size()];
        for (Integer[] row : values) {
            for (int k = 0; k < row.length; k++) {
                row[k] = random.nextInt(10) == 0 ? null : random.nextInt(14) - 2;
            }
        }
        return new World(values, random.nextBoolean(), random.nextBoolean());
    }

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<Integer> cells = Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.integers().between(1, 12)),
                        Tuple.of(1, Arbitraries.integers().between(-2, 0)))
                .injectNull(0.12);
        return Arbitraries.integers().between(2, 6).flatMap(n -> Combinators.combine(
                        cells.array(Integer[].class)
                                .ofSize(COLUMNS.size())
                                .array(Integer[][].class)
                                .ofSize(n),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(World::new));
    }

    private static Aggregator aggregator(String name, Map<String, ?> arguments) {
        return BuiltIn.of(Aggregator.class, name, arguments);
    }

    private static Weigher weigher(String name, Map<String, ?> arguments) {
        return BuiltIn.of(Weigher.class, name, arguments);
    }
}
