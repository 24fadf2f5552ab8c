package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.normalise.MinMax;
import org.digitaldiplomacy.scoring.treat.NoTreatment;
import org.digitaldiplomacy.scoring.weigh.FirstComponent;
import org.digitaldiplomacy.scoring.weigh.Given;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A formula that is not defined for what is known, wherever it stands: the index says so and is not ranked. */
class FailureTest {

    private static final int YEAR = 2020;
    private static final List<String> CODES = List.of("A", "B", "C", "D");

    /** Built by hand around two indicators under one pillar, beside a third under the index. */
    private static final class Case {
        private List<Derivation.Transformation> derive = List.of();
        private Derivation.Selection select = BuiltIn.of(Derivation.Selection.class, "latest");
        private Imputer impute = BuiltIn.of(Imputer.class, "none");
        private Treatment treat = BuiltIn.of(Treatment.class, "none");
        private Normaliser normalise = BuiltIn.of(Normaliser.class, "none");
        private Weigher weigh = new Given();
        private Aggregator aggregate = new Arithmetic();
        private Screen screen = BuiltIn.of(Screen.class, "none");
        private Composite.OnFailure onFailure = Composite.OnFailure.EXCLUDE_UNIT;
        private @Nullable Double[] x = {1.0, 2.0, 3.0, 4.0};

        Scores score() {
            Panel.Builder panel = Panel.of(Units.of(CODES));
            for (int u = 0; u < x.length; u++) {
                Double value = x[u];
                if (value != null) {
                    panel.add("x", CODES.get(u), new Datum(YEAR, value, "s", false));
                }
                panel.add("y", CODES.get(u), new Datum(YEAR, 1 + (u * 7) % 4, "s", false));
                panel.add("z", CODES.get(u), new Datum(YEAR, 5 + u, "s", false));
                panel.add("zero", CODES.get(u), new Datum(YEAR, u == 0 ? 0 : 2, "s", false));
                panel.add("part", CODES.get(u), new Datum(YEAR - u, 2, "s", false));
            }
            IndicatorNode first = new IndicatorNode(
                    "x",
                    "x",
                    "x",
                    select,
                    derive,
                    IndicatorDirection.HIGHER_IS_BETTER,
                    impute,
                    treat,
                    normalise,
                    new IndicatorNode.About("", "", "", "", ""));
            Composite pillar = new Composite(
                    "pillar",
                    "pillar",
                    List.of(child(first), child(plain("y"))),
                    weigh,
                    aggregate,
                    screen,
                    OptionalInt.empty(),
                    onFailure);
            Composite index = new Composite(
                    "index",
                    "index",
                    List.of(child(pillar), child(plain("z"))),
                    new Given(),
                    new Arithmetic(),
                    BuiltIn.of(Screen.class, "none"),
                    OptionalInt.empty(),
                    Composite.OnFailure.EXCLUDE_UNIT);
            Methodology methodology = new Methodology(
                    "case",
                    "1.0.0",
                    "Case",
                    "",
                    Methodology.Scope.ALL,
                    index,
                    List.of(),
                    List.of(),
                    BuiltIn.of(Ranker.class, "competition"),
                    List.of());
            return Engine.score(methodology, panel.build(), YEAR);
        }

        private static IndicatorNode plain(String column) {
            return new IndicatorNode(
                    column,
                    column,
                    column,
                    BuiltIn.of(Derivation.Selection.class, "latest"),
                    List.of(),
                    IndicatorDirection.HIGHER_IS_BETTER,
                    BuiltIn.of(Imputer.class, "none"),
                    BuiltIn.of(Treatment.class, "none"),
                    BuiltIn.of(Normaliser.class, "none"),
                    new IndicatorNode.About("", "", "", "", ""));
        }

        private static Composite.Child child(Node node) {
            return new Composite.Child(node, 1, "");
        }
    }

    /** A is not ranked on the index, for the pillar's sake, and the reason holds these words; the others are. */
    private static void assertFails(Case given, String... words) {
        assertFails(given, List.of("A"), words);
    }

    private static void assertFails(Case given, List<String> units, String... words) {
        Scores scores = given.score();
        for (int u = 0; u < CODES.size(); u++) {
            Reason reason = scores.scores("index").reason(u);
            if (units.contains(CODES.get(u))) {
                assertThat(scores.ranks("index")[u]).as(CODES.get(u)).isZero();
                assertThat(reason).isInstanceOf(Reason.PartFailed.class);
                assertThat(String.valueOf(reason == null ? "" : reason.sentence()))
                        .contains("index of " + CODES.get(u), "pillar")
                        .contains(words);
            } else {
                assertThat(reason).as(CODES.get(u)).isNull();
            }
        }
    }

    @Test
    void derivations() {
        Case logarithm = new Case();
        logarithm.x = new Double[] {-3.0, 1.0, 2.0, 3.0};
        logarithm.derive = List.of(BuiltIn.of(Derivation.Transformation.class, "log"));
        assertFails(logarithm, "failing at x", "'log' takes numbers above zero, found -3.0");

        Case denominator = new Case();
        denominator.derive = List.of(BuiltIn.of(Derivation.Transformation.class, "per", Map.of("column", "zero")));
        assertFails(denominator, "failing at x", "'per' takes a value of zero above zero to divide by, found 0.0");

        Case overflow = new Case();
        overflow.x = new Double[] {1e300, 1.0, 2.0, 3.0};
        overflow.derive = List.of(BuiltIn.of(Derivation.Transformation.class, "scale", Map.of("factor", 1e10)));
        assertFails(overflow, "failing at x", "too large");

        Case skipped = new Case();
        skipped.x = new Double[] {-3.0, 1.0, 2.0, 3.0};
        skipped.derive = List.of(
                BuiltIn.of(Derivation.Transformation.class, "log"),
                BuiltIn.of(Derivation.Transformation.class, "sum", Map.of("columns", List.of("part"), "gaps", "skip")));
        assertFails(skipped, "'log' takes numbers above zero, found -3.0");
    }

    @Test
    void a_missing_denominator_is_a_gap_that_the_rest_makes_up_for() {
        Case gap = new Case();
        gap.derive = List.of(BuiltIn.of(Derivation.Transformation.class, "per", Map.of("column", "nothing")));
        assertFails(gap, List.of());
    }

    @Test
    void no_imputation_hides_a_failure() {
        for (Imputer imputer : List.of(
                BuiltIn.of(Imputer.class, "mean"),
                BuiltIn.of(Imputer.class, "row-mean"),
                BuiltIn.of(Imputer.class, "latest"))) {
            Case filled = new Case();
            filled.x = new Double[] {-3.0, 1.0, 2.0, null};
            filled.derive = List.of(BuiltIn.of(Derivation.Transformation.class, "log"));
            filled.impute = imputer;
            assertFails(filled, "failing at x", "found -3.0");
        }
    }

    @Test
    void no_rule_on_coverage_turns_a_failure_into_a_gap() {
        Case covered = new Case();
        covered.x = new Double[] {-3.0, -1.0, -2.0, 3.0};
        covered.derive = List.of(BuiltIn.of(Derivation.Transformation.class, "log"));
        covered.screen = BuiltIn.of(Screen.class, "coverage", Map.of("min-known", 1, "min-units", 0.9));
        assertFails(covered, List.of("A", "B", "C"), "'log' takes numbers above zero");
    }

    @Test
    void scales_that_a_column_does_not_have() {
        Case constant = new Case();
        constant.x = new Double[] {2.0, 2.0, 2.0, 2.0};
        constant.normalise = new MinMax(0, 100);
        assertFails(constant, CODES, "failing at x", "All known values of x are equal");

        constant.onFailure = Composite.OnFailure.DROP_AND_REWEIGHT;
        assertFails(constant, List.of());
        assertThat(constant.score().indicator("x").notCarried()).contains(new Reason.NoSpread("x"));

        Case reference = new Case();
        reference.normalise = BuiltIn.of(Normaliser.class, "distance-to-reference", Map.of("unit", "Z"));
        assertFails(reference, CODES, "the reference Z has no value of x");
    }

    @Test
    void aggregators_that_do_not_take_a_value() {
        for (String name : List.of("geometric", "harmonic", "mazziotta-pareto")) {
            Case zero = new Case();
            zero.x = new Double[] {0.0, 1.0, 2.0, 3.0};
            zero.aggregate = BuiltIn.of(Aggregator.class, name);
            assertFails(zero, "pillar of A has no score, failing at x: '" + name + "' takes", "found 0.0");
        }
        Case power = new Case();
        power.x = new Double[] {-1.0, 1.0, 2.0, 3.0};
        power.aggregate = BuiltIn.of(Aggregator.class, "power-mean", Map.of("power", 2));
        assertFails(power, "failing at x: 'power-mean' takes numbers from zero, found -1.0");
        power.aggregate = BuiltIn.of(Aggregator.class, "benefit-of-the-doubt");
        assertFails(power, "failing at x: 'benefit-of-the-doubt' takes numbers from zero, found -1.0");

        Case overflow = new Case();
        overflow.x = new Double[] {1.7e308, 1.0, 2.0, 3.0};
        overflow.aggregate = BuiltIn.of(Aggregator.class, "weighted-sum");
        overflow.weigh = new Fixed(new double[] {2, 1});
        assertFails(overflow, "it gave Infinity for [1.7E308, 1.0], expected a finite number");
    }

    @Test
    void a_unit_that_fails_takes_no_part_in_the_comparison_of_the_others() {
        for (String name : List.of("copeland", "promethee", "topsis", "benefit-of-the-doubt")) {
            Case compared = new Case();
            compared.x = new Double[] {-3.0, 1.0, 2.0, 3.0};
            compared.derive = List.of(BuiltIn.of(Derivation.Transformation.class, "log1p"));
            compared.aggregate = BuiltIn.of(Aggregator.class, name);
            assertFails(compared, "'log1p' takes numbers above −1, found -3.0");
            Case without = new Case();
            without.x = new Double[] {-3.0, 1.0, 2.0, 3.0};
            without.derive = compared.derive;
            without.aggregate = compared.aggregate;
            without.onFailure = Composite.OnFailure.WORST;
            Column worst = without.score().scores("pillar");
            assertThat(worst.known()).as(name).isEqualTo(4);
            for (int u = 1; u < 4; u++) {
                assertThat(worst.value(0)).as(name).isLessThanOrEqualTo(worst.value(u));
            }
        }
    }

    @Test
    void weights_that_cannot_be_read_fail_for_every_unit_and_name_the_loadings() {
        Case loadings = new Case();
        loadings.x = new Double[] {4.0, 1.0, 2.5, 2.0};
        loadings.weigh = new FirstComponent(false, false);
        Scores scores = loadings.score();
        assertThat(scores.scores("index").known()).isZero();
        Reason reason = scores.scores("index").reason(1);
        assertThat(reason == null ? "" : reason.sentence())
                .startsWith("index of B has no score, failing at pillar. pillar of B has no score, failing: ");
    }

    /** Three of the example's nodes have loadings of mixed signs. */
    @Test
    void nothing_above_a_node_that_fails_for_all_is_ranked() {
        Methodology asem = Asem.methodology(new NoTreatment(), new MinMax(0, 100), new Arithmetic());
        List<String> failed = new ArrayList<>();
        Scores scores = Engine.score(asem.withRoot(weighed(asem.root())), Asem.panel(), Asem.YEAR);
        for (Node node : asem.nodes()) {
            if (node instanceof Composite && scores.scores(node.id()).known() == 0) {
                failed.add(node.id());
                Reason reason = scores.scores(node.id()).reason(0);
                assertThat(reason == null ? "" : reason.sentence())
                        .contains("AUT", "'first-component' gave no result: the loadings have mixed signs: ");
            }
        }
        assertThat(failed).contains("Index").hasSizeGreaterThan(3);
        assertThat(scores.ranks("Index")).containsOnly(0);
    }

    private static Composite weighed(Composite node) {
        List<Composite.Child> children = new ArrayList<>();
        for (Composite.Child child : node.children()) {
            Node below = child.node() instanceof Composite c ? weighed(c) : child.node();
            children.add(new Composite.Child(below, child.weight(), child.rationale()));
        }
        return node.withChildren(children).withWeigher(new FirstComponent(false, false));
    }

    @Test
    void steps_of_plug_ins_that_throw_or_give_no_number() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Case aggregated = new Case();
            aggregated.aggregate = new Row(x -> x == 1 ? bad : x);
            assertFails(aggregated, "'row' gave no result: it gave " + bad);
            Case scaled = new Case();
            scaled.normalise = new Scale(x -> x == 1 ? bad : x);
            assertFails(scaled, "failing at x", "'scale' gave no result: it gave " + bad);
            Case weighed = new Case();
            weighed.weigh = new Fixed(new double[] {bad, 1});
            assertFails(weighed, CODES, "'fixed' gave no result: it gave the weight " + bad + " to x");
        }
        Case aggregated = new Case();
        aggregated.aggregate = new Row(x -> x == 1 ? thrown() : x);
        assertFails(aggregated, "'row' gave no result: it threw a ArithmeticException (by zero)");
        Case scaled = new Case();
        scaled.normalise = new Scale(x -> thrown());
        assertFails(scaled, CODES, "'scale' gave no result: it threw a ArithmeticException (by zero)");
        Case negative = new Case();
        negative.weigh = new Fixed(new double[] {1, -1});
        assertFails(negative, CODES, "it gave the weight -1.0 to y, expected one from zero");
        Case few = new Case();
        few.weigh = new Fixed(new double[] {1});
        assertFails(few, CODES, "it gave 1 weights, expected 2");
    }

    @Test
    void a_gap_is_not_a_failure() {
        Case gap = new Case();
        gap.x = new Double[] {null, 1.0, 2.0, 3.0};
        gap.aggregate = new Geometric();
        assertFails(gap, List.of());
        assertThat(gap.score().node("index").known()).containsExactly(2, 3, 3, 3);
    }

    private static double thrown() {
        throw new ArithmeticException("by zero");
    }

    private record Row(DoubleUnaryOperator of) implements Aggregator.RowAggregator {
        @Override
        public String name() {
            return "row";
        }

        @Override
        public double aggregate(double[] values, double[] weights, int n) {
            return of.applyAsDouble(values[0]);
        }
    }

    private record Scale(DoubleUnaryOperator of) implements Normaliser {
        @Override
        public String name() {
            return "scale";
        }

        @Override
        public Fit fit(Column pool, Setting setting) {
            return new Fit.Mapping(of);
        }
    }

    private record Fixed(double[] weights) implements Weigher.StatedWeigher {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public double[] weigh(double[] stated) {
            return weights.clone();
        }
    }
}
