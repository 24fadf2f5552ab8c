package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.builtin.PlainIndex;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.junit.jupiter.api.Test;

/** A node that a formula of the nodes below makes, within a whole tree. */
class ExpressionNodeTest {

    private static final int YEAR = 2020;

    private static Aggregator formula(String formula) {
        return BuiltIn.of(Aggregator.class, "expression", Map.of("formula", formula));
    }

    private static IndicatorNode raw(String id) {
        return SmallWorld.indicator(id).withNormaliser(BuiltIn.of(Normaliser.class, "none"));
    }

    private static Scores score(Composite root) {
        return Engine.score(SmallWorld.methodology(root), SmallWorld.panel(), YEAR);
    }

    @Test
    void a_worse_value_can_win_where_a_formula_rewards_it() {
        Composite node =
                SmallWorld.composite("index", raw("posts"), raw("delay")).withAggregator(formula("posts - delay"));
        Scores scores = score(node);
        assertThat(scores.scores("index").knownValues()).containsExactly(8, 19, 24, 37, 45, 56);
        assertThat(scores.ranks("index")).containsExactly(6, 5, 4, 3, 2, 1);
    }

    @Test
    void what_carries_no_weight_is_a_gap() {
        Composite node =
                SmallWorld.composite("index", raw("posts"), raw("data")).withAggregator(formula("posts + data"));
        Composite screened = new Composite(
                node.id(),
                node.name(),
                node.children(),
                node.weigher(),
                node.aggregator(),
                BuiltIn.of(Screen.class, "coverage", Map.of("min-known", 0, "min-units", 1)),
                node.decimals(),
                node.onFailure());
        Scores scores = score(screened);
        assertThat(scores.scores("index").known()).isZero();
        assertThat(scores.scores("index").reason(0))
                .isInstanceOfSatisfying(Reason.PartMissing.class, missing -> assertThat(missing.because())
                        .isInstanceOf(Reason.NotCarried.class));
    }

    @Test
    void weights_have_no_say_and_no_part_that_is_named_is_left_out() {
        Composite node = SmallWorld.composite("index", raw("posts"), raw("followers"))
                .withAggregator(formula("posts / (posts + followers)"));
        Methodology methodology = SmallWorld.methodology(node);
        assertThat(methodology.named()).containsExactly("posts", "followers");
        Preparation preparation = Preparation.of(methodology, SmallWorld.panel(), YEAR);
        Column plain = preparation.tree(methodology).score().scores("index");
        Column weighed = preparation
                .tree(methodology)
                .score(c -> (Weigher.StatedWeigher) BuiltIn.of(Weigher.class, "grades"))
                .scores("index");
        assertThat(weighed).isEqualTo(plain);
        Methodology without = new Choice.Omission("out", List.of("posts"), false).apply(methodology, 0);
        assertThat(Engine.score(without, SmallWorld.panel(), YEAR)
                        .scores("index")
                        .known())
                .isZero();
    }

    @Test
    void a_failure_at_the_end_of_no_scale_is_not_ranked() {
        Composite node = SmallWorld.composite("index", raw("posts"), raw("delay"))
                .withAggregator(formula("posts / (delay - 1)"));
        Composite worst = new Composite(
                "index",
                "index",
                node.children(),
                node.weigher(),
                node.aggregator(),
                node.screen(),
                node.decimals(),
                Composite.OnFailure.WORST);
        Scores scores = score(worst);
        assertThat(scores.scores("index").isFailed(1)).isTrue();
        assertThat(scores.scores("index").known()).isEqualTo(5);
    }

    @Test
    void a_plug_in_that_throws_or_miscounts_fails_for_every_unit() {
        Composite node = SmallWorld.composite("index", raw("posts"), raw("delay"));
        assertThat(sentence(node.withAggregator(new Broken(List.of("posts"), false))))
                .isEqualTo("index of A has no score, failing: 'broken' gave no result: it threw a IllegalStateException"
                        + " (no).");
        assertThat(sentence(node.withAggregator(new Broken(List.of("posts"), true))))
                .isEqualTo("index of A has no score, failing: 'broken' gave no result: it gave 0 scores, expected 6.");
    }

    private static String sentence(Composite root) {
        Reason reason = score(root).scores("index").reason(0);
        return reason == null ? "" : reason.sentence();
    }

    /** Throws, or gives too few scores. */
    private record Broken(List<String> parts, boolean givesFew) implements Aggregator.NamedAggregator {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public List<Cell> aggregate(List<IntFunction<Cell>> units) {
            if (givesFew) {
                return List.of();
            }
            throw new IllegalStateException("no");
        }
    }

    @Test
    void the_same_index_by_expression_and_by_aggregator_agrees() {
        Composite parts = PlainIndex.composite("index", PlainIndex.indicator("posts"), PlainIndex.indicator("delay"));
        Column mean = score(parts).scores("index");
        Column formula =
                score(parts.withAggregator(formula("(posts + delay) / 2"))).scores("index");
        IntStream.range(0, mean.size())
                .forEach(u -> assertThat(formula.value(u)).isEqualTo(mean.value(u)));
    }
}
