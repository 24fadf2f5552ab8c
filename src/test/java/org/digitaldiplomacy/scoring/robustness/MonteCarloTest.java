package org.digitaldiplomacy.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.PlainSteps;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.SmallWorld;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.respond.Linear;
import org.junit.jupiter.api.Test;

class MonteCarloTest {

    private static final Where EVERYWHERE = new Where.Everywhere();
    private static final Choice NOISE = new Choice.WeightNoise("noise", EVERYWHERE, 0.8);
    private static final Choice OMISSION = new Choice.Omission("omission", List.of("posts", "data", "delay"), true);
    private static final Choice MEANS = new Choice.Aggregation(
            "mean", EVERYWHERE, List.of(Option.of(new Arithmetic()), Option.of(new Geometric())));

    @Test
    void the_same_seed_gives_the_same_result_whatever_the_number_of_threads() {
        Study study = AsemStudy.study();
        RankUncertainty one = MonteCarlo.of(300, 5).onThreads(1).run(study, Monitor.NONE);
        for (int threads : new int[] {2, 5}) {
            RankUncertainty more = MonteCarlo.of(300, 5).onThreads(threads).run(AsemStudy.study(), Monitor.NONE);
            assertThat(more.standings("Index")).isEqualTo(one.standings("Index"));
            assertThat(more.standings("Conn")).isEqualTo(one.standings("Conn"));
            assertThat(more.effects()).isEqualTo(one.effects());
        }
        RankUncertainty other = MonteCarlo.of(300, 6).run(study, Monitor.NONE);
        assertThat(other.standings("Index")).isNotEqualTo(one.standings("Index"));
    }

    @Test
    void a_unit_stands_as_its_replayed_runs_say() {
        Study study = study(NOISE, OMISSION);
        RankUncertainty result = MonteCarlo.of(200, 1).run(study, Monitor.NONE);
        List<Scores> replayed = IntStream.range(0, 200)
                .mapToObj(r -> study.replay(result.run(r)))
                .toList();

        for (Standing s : result.standings("index")) {
            int unit = study.base().units().indexOf(s.unit());
            int[] ranks =
                    replayed.stream().mapToInt(r -> r.ranks("index")[unit]).toArray();
            assertThat(result.ranks("index", s.unit())).isEqualTo(ranks);
            assertThat(s.baseRank()).isEqualTo(study.base().ranks("index")[unit]);
            assertThat(s.rank().orElseThrow().mean())
                    .isCloseTo(Arrays.stream(ranks).average().orElseThrow(), within(1e-12));
            assertThat(s.score().orElseThrow().mean())
                    .isCloseTo(
                            replayed.stream()
                                    .mapToDouble(r -> r.scores("index").value(unit))
                                    .average()
                                    .orElseThrow(),
                            within(1e-12));
        }
    }

    @Test
    void members_of_a_group_stand_among_themselves_as_their_replayed_runs_say() {
        Study study = AsemStudy.study();
        RankUncertainty result = MonteCarlo.of(50, 9).run(study, Monitor.NONE);
        List<Scores> replayed = IntStream.range(0, 50)
                .mapToObj(r -> study.replay(result.run(r)))
                .toList();

        for (Standing s : result.standingsWithin("europe", "Index")) {
            int unit = study.base().units().indexOf(s.unit());
            assertThat(s.baseRank()).isEqualTo(study.base().ranksWithin("europe", "Index")[unit]);
            int[] ranks = replayed.stream()
                    .mapToInt(r -> r.ranksWithin("europe", "Index")[unit])
                    .filter(rank -> rank > 0)
                    .toArray();
            assertThat(s.runs()).isEqualTo(ranks.length);
            assertThat(s.rank().map(Spread::mean).orElse(0.0))
                    .isCloseTo(Arrays.stream(ranks).average().orElse(0), within(1e-12));
        }
    }

    @Test
    void alternatives_that_are_few_are_gone_through_once_each() {
        RankUncertainty result = MonteCarlo.of(1000, 1).run(study(OMISSION, MEANS), Monitor.NONE);

        assertThat(result.isExact()).isTrue();
        assertThat(result.runs()).isEqualTo(8);
        List<List<Run.Setting>> all = IntStream.range(0, 8)
                .mapToObj(r -> result.study().settings(result.run(r)))
                .toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(MonteCarlo.of(7, 1).run(study(OMISSION, MEANS), Monitor.NONE).isExact())
                .isFalse();
    }

    @Test
    void a_choice_without_effect_is_reported() {
        Study study = study(
                NOISE,
                new Choice.OutlierTreatment(
                        "idle",
                        EVERYWHERE,
                        List.of(Option.of(new PlainSteps.Capped(1000)), Option.of(new PlainSteps.Untreated()))));
        List<Effect> effects = MonteCarlo.of(50, 1).run(study, Monitor.NONE).effects();

        assertThat(effects).extracting(Effect::choice).containsExactly("noise", "idle");
        assertThat(effects.get(0).isAny()).isTrue();
        assertThat(effects.get(1).isAny()).isFalse();
        assertThat(effects.get(1))
                .isEqualTo(new Effect("idle", 50, 0, 0, 0, effects.get(1).alone()));
        assertThat(effects.get(1).alone()).hasSize(2);
    }

    @Test
    void a_unit_that_drops_out_of_some_runs_is_counted() {
        RankUncertainty result = MonteCarlo.of(100, 1).run(study(MEANS), Monitor.NONE);

        Standing worstOfPosts = result.standings("reach").get(0);
        assertThat(worstOfPosts.runs()).isEqualTo(1);
        assertThat(result.standings("reach").get(3).runs()).isEqualTo(2);
        assertThat(result.ranks("reach", "A")).containsExactly(worstOfPosts.baseRank(), 0);
    }

    /** By the geometric mean A and B, which have a zero, are not ranked; by the arithmetic mean they come last. */
    private static RankUncertainty smallIndex(boolean isGeometric, Choice choice) {
        Composite root =
                SmallWorld.composite("index", SmallWorld.indicator("posts"), SmallWorld.indicator("followers"));
        Methodology methodology = SmallWorld.methodology(isGeometric ? root.withAggregator(new Geometric()) : root);
        return MonteCarlo.of(100, 1)
                .run(Study.of(methodology, SmallWorld.panel(), 2020, List.of(choice)), Monitor.NONE);
    }

    @Test
    void no_interval_goes_beyond_the_units_that_are_ranked() {
        RankUncertainty result = smallIndex(true, MEANS);
        assertThat(result.standings("index").stream().filter(s -> s.baseRank() > 0))
                .hasSize(4)
                .allSatisfy(s -> {
                    assertThat(s.rankedShare()).isEqualTo(1);
                    assertThat(s.rank().orElseThrow().high()).isLessThanOrEqualTo(4);
                    assertThat(s.why()).isEmpty();
                });
        Standing a = result.standings("index").get(0);
        assertThat(a.runs()).isEqualTo(1);
        assertThat(a.rankedShare()).isEqualTo(0.5);
        assertThat(a.rank()).isEmpty();
        assertThat(a.why()).isEqualTo("The methodology itself does not rank it.");
    }

    @Test
    void a_unit_that_too_few_runs_rank_has_no_interval_and_says_why() {
        Standing a = smallIndex(false, MEANS).standings("index").get(0);
        assertThat(a.baseRank()).isPositive();
        assertThat(a.rankedShare()).isEqualTo(0.5);
        assertThat(a.rank()).isEmpty();
        assertThat(a.score()).isEmpty();
        assertThat(a.why()).isEqualTo("Ranked in 50.0 % of the runs; an interval needs 95.0 %.");
    }

    @Test
    void a_run_that_must_stop_is_reported_and_counts_in_no_figure() {
        Composite root = SmallWorld.methodology().root();
        Composite strict = new Composite(
                root.id(),
                root.name(),
                List.of(
                        new Composite.Child(SmallWorld.indicator("posts"), 1, ""),
                        new Composite.Child(SmallWorld.indicator("followers"), 1, "")),
                root.weigher(),
                root.aggregator(),
                root.screen(),
                root.decimals(),
                Composite.OnFailure.STOP);
        Study study = Study.of(SmallWorld.methodology(strict), SmallWorld.panel(), 2020, List.of(MEANS));
        RankUncertainty result = MonteCarlo.of(10, 1).run(study, Monitor.NONE);

        assertThat(result.stopped()).extracting(RankUncertainty.Stopped::run).containsExactly(1);
        assertThat(result.standings("index"))
                .allSatisfy(s -> assertThat(s.runs()).isEqualTo(1));
        assertThat(result.effects().get(0).alone().get(1).stopped()).isPresent();
    }

    @Test
    void a_node_that_is_left_out_has_no_ranks_in_those_runs() {
        RankUncertainty result =
                MonteCarlo.of(10, 1).run(study(new Choice.Omission("o", List.of("reach"), true)), Monitor.NONE);

        assertThat(result.standings("reach"))
                .allSatisfy(s -> assertThat(s.runs()).isEqualTo(1));
        assertThat(result.standings("openness"))
                .allSatisfy(s -> assertThat(s.runs()).isEqualTo(2));
    }

    @Test
    void two_units_compare_in_the_runs_in_which_they_met() {
        RankUncertainty result = MonteCarlo.of(500, 1).run(study(NOISE), Monitor.NONE);
        int[] a = result.ranks("index", "A");
        int[] b = result.ranks("index", "E");
        long before = IntStream.range(0, 500).filter(r -> a[r] < b[r]).count();

        RankUncertainty.Duel duel = result.duel("index", "A", "E");
        assertThat(duel.before()).isEqualTo((int) before);
        assertThat(duel.before() + duel.level() + duel.behind()).isEqualTo(500);
        assertThat(result.duels("index")[0][4]).isEqualTo(duel);
        assertThat(result.duels("index")[4][0].behind()).isEqualTo(duel.before());
        assertThat(duel.outranks()).hasValue(before / 500.0);
    }

    @Test
    void leverage_carries_its_interval_too() {
        Methodology m = SmallWorld.methodology();
        Leverage leverage = new Leverage(
                "leverage",
                "leverage",
                "index",
                new Linear(),
                List.of(new Leverage.Regressor("size", "population", new PlainSteps.Newest(), List.of())),
                0.9,
                "");
        Methodology sized = new Methodology(
                m.id(),
                m.version(),
                m.name(),
                m.summary(),
                m.scope(),
                m.root(),
                List.of(leverage),
                m.groups(),
                m.ranker(),
                m.poolYears());
        Study study = Study.of(sized, SmallWorld.panel(), 2020, List.of(NOISE));
        RankUncertainty result = MonteCarlo.of(50, 1).run(study, Monitor.NONE);

        assertThat(result.nodes()).containsExactly("index", "reach", "openness", "leverage");
        int[] ranks = result.ranks("leverage", "B");
        for (int r = 0; r < 50; r++) {
            assertThat(ranks[r]).isEqualTo(study.replay(result.run(r)).ranks("leverage")[1]);
        }
        Column base = study.base().scores("leverage");
        Spread spread = result.standings("leverage").get(1).score().orElseThrow();
        assertThat(spread.low()).isLessThan(base.value(1)).isLessThan(spread.high());
    }

    @Test
    void progress_rises_to_the_end_and_cancelling_ends_the_work() {
        List<Integer> seen = new ArrayList<>();
        MonteCarlo.of(500, 1).onThreads(3).run(study(NOISE), (done, of) -> seen.add(done));
        assertThat(seen).isSorted().endsWith(500);

        AtomicInteger last = new AtomicInteger();
        Monitor impatient = new Monitor() {
            @Override
            public void progress(int done, int of) {
                last.set(done);
            }

            @Override
            public boolean isCancelled() {
                return last.get() >= 64;
            }
        };
        assertThatThrownBy(() -> MonteCarlo.of(1_000_000, 1).onThreads(2).run(study(NOISE), impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(last.get()).isLessThan(1000);
    }

    @Test
    void an_interrupt_ends_the_work_too() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> MonteCarlo.of(100_000, 1).run(study(NOISE), Monitor.NONE))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_node_that_does_not_exist_cannot_be_watched() {
        assertThatThrownBy(() -> MonteCarlo.of(10, 1).watching(List.of("reech")).run(study(NOISE), Monitor.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reech");
    }

    private static Study study(Choice... choices) {
        return Study.of(SmallWorld.methodology(), SmallWorld.panel(), 2020, List.of(choices));
    }
}
