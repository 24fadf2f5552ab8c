package org.digitaldiplomacy.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Node;
import org.digitaldiplomacy.scoring.PlainSteps;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.SmallWorld;
import org.digitaldiplomacy.scoring.TreeScores;
import org.digitaldiplomacy.scoring.aggregate.Copeland;
import org.digitaldiplomacy.scoring.impute.RowMean;
import org.digitaldiplomacy.scoring.respond.Linear;
import org.digitaldiplomacy.scoring.respond.Logit;
import org.digitaldiplomacy.scoring.weigh.Equal;
import org.junit.jupiter.api.Test;

class StudyTest {

    private static final Where EVERYWHERE = new Where.Everywhere();

    @Test
    void a_run_has_to_the_last_bit_the_scores_that_the_engine_gives() {
        assertRunsAreWhatTheEngineGives(AsemStudy.study(), 40);
    }

    @Test
    void that_holds_for_every_kind_of_choice() {
        List<Choice> choices = List.of(
                new Choice.Normalisation("n", EVERYWHERE, List.of(Option.of(new PlainSteps.Range(1, 2)))),
                new Choice.OutlierTreatment(
                        "t",
                        new Where.Nodes(Set.of("posts")),
                        List.of(Option.of(new PlainSteps.Untreated()), Option.of(new PlainSteps.Capped(35)))),
                new Choice.GapFilling(
                        "g", EVERYWHERE, List.of(Option.of(new PlainSteps.KeepGaps()), Option.of(new RowMean()))),
                new Choice.Aggregation("a", new Where.Level(0), List.of(Option.of(new Copeland(false)))),
                new Choice.Weighting(
                        "w", EVERYWHERE, List.of(Option.of(new Equal()), Option.of(new PlainSteps.ByCoverage()))),
                new Choice.Omission("o", List.of("delay", "reach"), true),
                new Choice.DirichletWeights("d", EVERYWHERE, 20),
                new Choice.WeightNoise("e", new Where.Level(1), 0.5));
        assertRunsAreWhatTheEngineGives(Study.of(SmallWorld.methodology(), SmallWorld.panel(), 2020, choices), 60);
    }

    @Test
    void a_response_moves_the_leverage_and_nothing_else() {
        Methodology leveraged = SmallWorld.methodology()
                .withLeverages(List.of(new Leverage(
                        "leverage",
                        "Leverage",
                        "index",
                        new Linear(),
                        List.of(new Leverage.Regressor("population", "population", new PlainSteps.Newest(), List.of())),
                        0.9,
                        "")));
        Choice bounded = new Choice.LeverageResponse(
                "bounded",
                new Where.Nodes(Set.of("leverage")),
                List.of(Option.of(new Linear()), Option.of(new Logit(1, true))));
        Study study = Study.of(leveraged, SmallWorld.panel(), 2020, List.of(bounded));
        Scores straight = study.replay(new Run(0, new double[] {0.25}));
        Run run = new Run(1, new double[] {0.75});
        Scores logit = study.replay(run);

        assertThat(straight.scores("leverage")).isEqualTo(study.base().scores("leverage"));
        assertThat(logit.scores("index")).isEqualTo(straight.scores("index"));
        assertThat(logit.scores("leverage")).isNotEqualTo(straight.scores("leverage"));
        assertThat(study.score(run.point(), Study.ALL).find("leverage")).contains(logit.scores("leverage"));
    }

    private static void assertRunsAreWhatTheEngineGives(Study study, int runs) {
        Design design = new Design.Random(runs, study.dimensions(), 7);
        for (int r = 0; r < runs; r++) {
            Run run = new Run(r, design.point(r));
            TreeScores fast = study.score(run.point(), Study.ALL);
            Scores slow = study.replay(run);
            for (Node node : slow.methodology().nodes()) {
                assertThat(fast.scores(node.id())).isEqualTo(slow.scores(node.id()));
                assertThat(fast.ranks(fast.scores(node.id()))).isEqualTo(slow.ranks(node.id()));
            }
        }
    }

    @Test
    void what_a_run_chose_can_be_told() {
        Study study = Study.of(
                SmallWorld.methodology(),
                SmallWorld.panel(),
                2020,
                List.of(
                        new Choice.Omission("omission", List.of("posts", "delay"), true),
                        new Choice.WeightNoise("noise", new Where.Nodes(Set.of("openness")), 0.2)));

        assertThat(study.dimensions()).isEqualTo(3);
        assertThat(study.settings(new Run(0, new double[] {0.7, 0.25, 0.5})))
                .containsExactly(
                        new Run.Setting.Alternative("omission", 2, "without delay"),
                        new Run.Setting.Weights(
                                "noise",
                                List.of(
                                        new Run.Draw("openness", "data", 0.25),
                                        new Run.Draw("openness", "delay", 0.5))));
    }

    @Test
    void noise_moves_each_weight_by_its_draw_and_the_engine_makes_them_shares() {
        Study study = Study.of(
                SmallWorld.methodology(),
                SmallWorld.panel(),
                2020,
                List.of(new Choice.WeightNoise("noise", new Where.Level(0), 0.5)));

        Scores scores = study.replay(new Run(0, new double[] {0, 0.5}));

        assertThat(scores.node("index").shares()).containsExactly(0.5 / 1.5, 1 / 1.5);
        assertThat(scores.node("reach").shares()).containsExactly(0.5, 0.5);
    }

    @Test
    void a_composite_that_loses_its_last_child_goes_with_it() {
        Composite root = SmallWorld.composite(
                "index", SmallWorld.composite("reach", SmallWorld.indicator("posts")), SmallWorld.indicator("data"));
        Study study = Study.of(
                SmallWorld.methodology(root),
                SmallWorld.panel(),
                2020,
                List.of(new Choice.Omission("omission", List.of("posts"), false)));

        assertThat(study.methodology(new Run(0, new double[1])).nodes())
                .extracting(Node::id)
                .containsExactly("index", "data");
    }

    @Test
    void a_choice_that_cannot_be_meant_is_refused_with_what_was_found() {
        assertRefused(
                "choice a names [rech], which are no nodes or leverages of small",
                new Choice.WeightNoise("a", new Where.Nodes(Set.of("rech")), 0.1));
        assertRefused(
                "choice a reaches no node with children of small",
                new Choice.DirichletWeights("a", new Where.Level(7), 10));
        assertRefused(
                "choice a reaches no leverage of small",
                new Choice.LeverageResponse("a", EVERYWHERE, List.of(Option.of(new Linear()))));
        assertRefused("nothing is left of small without index", new Choice.Omission("a", List.of("index"), true));
        assertRefused(
                "choices need ids of their own, found a twice",
                new Choice.WeightNoise("a", EVERYWHERE, 0.1),
                new Choice.WeightNoise("a", EVERYWHERE, 0.1));
        assertThatThrownBy(() -> new Choice.WeightNoise("a", EVERYWHERE, 1.5))
                .hasMessage("choice a needs a spread above 0 and at most 1, found 1.5");
        assertThatThrownBy(() -> new Choice.DirichletWeights("a", EVERYWHERE, 0.5))
                .hasMessage("choice a needs a concentration of at least 1, found 0.5");
    }

    private static void assertRefused(String because, Choice... choices) {
        assertThatThrownBy(() ->
                        Study.of(SmallWorld.methodology(), SmallWorld.panel(), 2020, new ArrayList<>(List.of(choices))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(because);
    }
}
