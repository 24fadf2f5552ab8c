package org.digitaldiplomacy.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.digitaldiplomacy.scoring.audit.AuditStatisticsTest.number;

import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.SmallWorld;
import org.digitaldiplomacy.scoring.robustness.Choice;
import org.digitaldiplomacy.scoring.robustness.Sensitivity;
import org.digitaldiplomacy.scoring.robustness.VarianceShares;
import org.digitaldiplomacy.scoring.robustness.Where;
import org.junit.jupiter.api.Test;

class AuditTest {

    private static final Benchmark OTHERS =
            new Benchmark("others", Map.of("A", 1.0, "B", 5.0, "C", 2.0, "D", 4.0, "E", 3.0, "ELSEWHERE", 9.0));
    private static final List<Choice> CHOICES = List.of(
            new Choice.WeightNoise("weights", new Where.Everywhere(), 0.25),
            new Choice.Omission("left-out", List.of("posts", "data"), true));
    private static final Audit AUDIT =
            Audit.of(SmallWorld.methodology(), CHOICES, SmallWorld.panel(), 2020, List.of(OTHERS));

    private static Relation relation(String one, String other) {
        return AUDIT.relations().stream()
                .filter(r -> r.one().equals(one) && r.other().equals(other))
                .findFirst()
                .orElseThrow();
    }

    private static Removal removal(String of) {
        return AUDIT.removals().stream()
                .filter(r -> r.of().equals(of))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_indicator_has_a_profile() {
        assertThat(AUDIT.indicators())
                .extracting(IndicatorProfile::id)
                .containsExactly("posts", "followers", "data", "delay");
        IndicatorProfile data = AUDIT.indicators().get(2);
        assertThat(data.observed().known()).isEqualTo(5);
        assertThat(data.observed().missing()).isEqualTo(1 / 6.0);
        assertThat(data.years()).contains(new IndicatorProfile.Years(2020, 2020));
        assertThat(number(data.observed().mean())).isEqualTo(5);
    }

    @Test
    void pairs_are_told_apart_by_where_they_stand() {
        assertThat(relation("posts", "followers").kind()).isEqualTo(Relation.Kind.SIBLINGS);
        assertThat(relation("reach", "openness").kind()).isEqualTo(Relation.Kind.SIBLINGS);
        assertThat(relation("posts", "reach").kind()).isEqualTo(Relation.Kind.PARENT);
        assertThat(relation("posts", "index").kind()).isEqualTo(Relation.Kind.ANCESTOR);
        assertThat(relation("posts", "data").kind()).isEqualTo(Relation.Kind.ACROSS_DIMENSIONS);
        assertThat(AUDIT.relations()).hasSize(2 + 4 * 2 + 1 + 2 + 4);
    }

    @Test
    void what_stands_out_is_flagged() {
        // ranks 1 2 3 4 5 6 and 6 1 5 2 4 3: Σd² = 44, so that r = 1 − 6·44/210
        Relation siblings = relation("posts", "followers");
        assertThat(number(siblings.correlation().pearson())).isCloseTo(-9 / 35.0, within(1e-12));
        assertThat(siblings.flag()).contains(Relation.Flag.NEGATIVE);
        assertThat(AUDIT.flagged()).contains(siblings);
    }

    @Test
    void removing_an_element_is_scoring_without_it() {
        Methodology without = SmallWorld.methodology(SmallWorld.composite(
                "index",
                SmallWorld.composite("reach", SmallWorld.indicator("followers")),
                SmallWorld.composite(
                        "openness",
                        SmallWorld.indicator("data"),
                        SmallWorld.indicator("delay", IndicatorDirection.LOWER_IS_BETTER))));
        Scores before = Engine.score(SmallWorld.methodology(), SmallWorld.panel(), 2020);
        Scores after = Engine.score(without, SmallWorld.panel(), 2020);
        int most = 0;
        double sum = 0;
        int n = 0;
        for (int u = 0; u < SmallWorld.CODES.size(); u++) {
            if (before.ranks("index")[u] > 0) {
                int shift = Math.abs(before.ranks("index")[u] - after.ranks("index")[u]);
                most = Math.max(most, shift);
                sum += shift;
                n++;
            }
        }
        Removal.Outcome found = removal("posts").outcome().orElseThrow();
        assertThat(found.n()).isEqualTo(n);
        assertThat(found.largest().distance()).isEqualTo(most);
        assertThat(found.meanShift()).isEqualTo(sum / n);
        assertThat(AUDIT.removals()).hasSize(6);
    }

    @Test
    void removing_the_only_element_leaves_nothing() {
        Methodology one = SmallWorld.methodology(
                SmallWorld.composite("index", SmallWorld.composite("reach", SmallWorld.indicator("posts"))));
        Audit audit = Audit.of(one, List.of(), SmallWorld.panel(), 2020, List.of());
        assertThat(audit.removals()).allSatisfy(r -> {
            assertThat(r.outcome()).isEmpty();
            assertThat(r.refused()).isPresent();
        });
    }

    @Test
    void every_choice_has_its_share_of_the_rank_shifts() {
        Sensitivity.Result result = AUDIT.sensitivity().orElseThrow();
        assertThat(result.overall()).isInstanceOfSatisfying(VarianceShares.Outcome.Found.class, found -> {
            assertThat(found.shares().choices())
                    .extracting(VarianceShares.OfChoice::choice)
                    .containsExactly("weights", "left-out");
            assertThat(found.shares().choices())
                    .allSatisfy(c -> assertThat(c.total().value())
                            .isBetween(c.total().low(), c.total().high()));
        });
        long found = result.units().values().stream()
                .filter(VarianceShares.Outcome.Found.class::isInstance)
                .count();
        assertThat(result.leads("weights") + result.leads("left-out")).isEqualTo(found);
    }

    @Test
    void without_choices_there_is_no_sensitivity() {
        assertThat(Audit.of(SmallWorld.methodology(), List.of(), SmallWorld.panel(), 2020, List.of())
                        .sensitivity())
                .isEmpty();
    }

    @Test
    void a_benchmark_is_compared_with_the_index_and_its_dimensions() {
        assertThat(AUDIT.withBenchmarks()).extracting(Comparison::node).containsExactly("index", "reach", "openness");
        assertThat(AUDIT.withBenchmarks())
                .allSatisfy(c -> assertThat(c.correlation().n()).isEqualTo(5));
    }

    @Test
    void a_methodology_without_leverage_says_nothing_of_size() {
        assertThat(AUDIT.sizes()).isEmpty();
        assertThat(AUDIT.withSize()).isEmpty();
    }

    @Test
    void data_of_which_nothing_is_known_gives_reasons_throughout() {
        Panel nothing = Panel.of(SmallWorld.panel().units()).build();
        Audit audit = Audit.of(SmallWorld.methodology(), CHOICES, nothing, 2020, List.of(OTHERS));
        assertThat(audit.relations()).allSatisfy(r -> {
            assertThat(r.correlation().pearson()).isInstanceOf(Cell.Missing.class);
            assertThat(r.flag()).isEmpty();
        });
        assertThat(audit.consistencies()).allSatisfy(c -> assertThat(c.raw()).isInstanceOf(Cell.Missing.class));
        assertThat(audit.components()).allSatisfy(c -> assertThat(c.refused()).isPresent());
        assertThat(audit.removals())
                .allSatisfy(r -> assertThat(r.refused()).get().isInstanceOf(Reason.class));
    }
}
