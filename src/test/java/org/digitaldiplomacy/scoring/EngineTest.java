package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.weigh.Given;
import org.junit.jupiter.api.Test;

class EngineTest {

    @Test
    void a_tree_is_scored_from_the_leaves_up_and_a_gap_leaves_its_weight_to_the_rest() {
        Scores scores = Engine.score(SmallWorld.methodology(), SmallWorld.panel(), 2020);

        assertThat(scores.scores("posts")).isEqualTo(Column.of(0, .2, .4, .6, .8, 1));
        assertThat(scores.scores("reach").value(4)).isEqualTo((.8 + .6) / 2);
        assertThat(scores.scores("delay")).isEqualTo(Column.of(.8, 1, 0, .6, .2, .4));
        assertThat(scores.scores("openness").value(0)).isEqualTo((.5 + .8) / 2);
        assertThat(scores.scores("openness").value(5)).isEqualTo(.4);
        assertThat(scores.ranks("openness")).containsExactly(3, 1, 6, 2, 5, 4);
        assertThat(scores.ranks("reach")).containsExactly(4, 6, 3, 5, 1, 1);
        assertThat(scores.node("index").known()).containsExactly(4, 4, 4, 4, 4, 3);
        assertThat(scores.nodeIds())
                .containsExactly("index", "reach", "posts", "followers", "openness", "data", "delay");
    }

    @Test
    void a_screen_sees_the_parts_that_carry_weight() {
        Composite openness = SmallWorld.composite(
                "openness", SmallWorld.indicator("data"), SmallWorld.indicator("delay"), SmallWorld.indicator("none"));
        Composite strict = new Composite(
                "openness",
                "openness",
                openness.children(),
                new Given(),
                new Arithmetic(),
                new PlainSteps.Complete(),
                OptionalInt.empty(),
                Composite.OnFailure.EXCLUDE_UNIT);

        Scores scores = Engine.score(SmallWorld.methodology(strict), SmallWorld.panel(), 2020);

        assertThat(scores.ranks("openness")).containsExactly(5, 3, 3, 1, 2, 0);
        assertThat(scores.scores("openness").reason(5)).isInstanceOf(Reason.PartMissing.class);
        assertThat(scores.indicator("none").notCarried()).contains(new Reason.NoObservation("none"));
    }

    @Test
    void a_weigher_that_reads_the_table_sees_the_children_that_carry_weight() {
        Composite plain = SmallWorld.composite(
                "index", SmallWorld.indicator("none"), SmallWorld.indicator("data"), SmallWorld.indicator("delay"));
        Composite byCoverage = new Composite(
                "index",
                "index",
                plain.children(),
                new PlainSteps.ByCoverage(),
                new Arithmetic(),
                new PlainSteps.NoScreen(),
                OptionalInt.empty(),
                Composite.OnFailure.EXCLUDE_UNIT);

        Scores scores = Engine.score(SmallWorld.methodology(byCoverage), SmallWorld.panel(), 2020);

        assertThat(scores.node("index").shares()).containsExactly(0, 5.0 / 11, 6.0 / 11);
    }

    @Test
    void a_value_outside_the_formulas_domain_is_dealt_with_as_the_node_says() {
        assertThat(geometric(Composite.OnFailure.EXCLUDE_UNIT).ranks("index")).containsExactly(0, 0, 3, 4, 1, 2);
        assertThat(geometric(Composite.OnFailure.DROP_AND_REWEIGHT)
                        .scores("index")
                        .value(1))
                .isEqualTo(.2);
        assertThatThrownBy(() -> geometric(Composite.OnFailure.STOP)).isInstanceOf(ScoringStopped.class);
    }

    private static Scores geometric(Composite.OnFailure onFailure) {
        List<Composite.Child> children = SmallWorld.composite(
                        "index", SmallWorld.indicator("posts"), SmallWorld.indicator("followers"))
                .children();
        Composite root = new Composite(
                "index",
                "index",
                children,
                new Given(),
                new Geometric(),
                new PlainSteps.NoScreen(),
                OptionalInt.empty(),
                onFailure);
        return Engine.score(SmallWorld.methodology(root), SmallWorld.panel(), 2020);
    }

    @Test
    void a_row_imputer_fills_from_the_siblings_on_their_common_scale() {
        IndicatorNode data = SmallWorld.indicator("data");
        IndicatorNode filled = new IndicatorNode(
                data.id(),
                data.name(),
                data.column(),
                data.selection(),
                data.transformations(),
                data.direction(),
                new PlainSteps.SiblingMean(),
                data.treatment(),
                data.normaliser(),
                data.about());
        Methodology methodology = SmallWorld.methodology(SmallWorld.composite(
                "index", filled, SmallWorld.indicator("delay", IndicatorDirection.LOWER_IS_BETTER)));

        IndicatorScores scores =
                Engine.score(methodology, SmallWorld.panel(), 2020).indicator("data");

        assertThat(scores.imputed().value(5)).isEqualTo(1 + .4 * 8);
        assertThat(scores.isImputed(5)).isTrue();
        assertThat(scores.isImputed(4)).isFalse();
    }
}
