package org.digitaldiplomacy.scoring.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.PlainSteps;
import org.digitaldiplomacy.scoring.SmallWorld;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.robustness.VarianceShares.Outcome;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final Where EVERYWHERE = new Where.Everywhere();
    private static final Choice NOISE = new Choice.WeightNoise("noise", EVERYWHERE, 0.9);
    private static final Choice OMISSION = new Choice.Omission("omission", List.of("posts", "data"), true);
    private static final Choice IDLE = new Choice.OutlierTreatment(
            "idle", EVERYWHERE, List.of(Option.of(new PlainSteps.Capped(1000)), Option.of(new PlainSteps.Untreated())));

    @Test
    void the_same_seed_gives_the_same_result_whatever_the_number_of_threads() {
        Sensitivity.Result one = Sensitivity.of(32, 5).onThreads(1).run(AsemStudy.study(), Monitor.NONE);
        Sensitivity.Result three = Sensitivity.of(32, 5).onThreads(3).run(AsemStudy.study(), Monitor.NONE);
        assertThat(three).isEqualTo(one);
        assertThat(one.runs()).isEqualTo(32 * 8);
        assertThat(one.exact()).isFalse();
        assertThat(one.units()).hasSize(51);
    }

    @Test
    void a_choice_without_effect_has_indices_of_zero() {
        Sensitivity.Result result = Sensitivity.of(64, 1).run(study(NOISE, OMISSION, IDLE), Monitor.NONE);

        VarianceShares.OfChoice idle = shares(result.overall()).choices().get(2);
        assertThat(idle.choice()).isEqualTo("idle");
        assertThat(idle.total().value()).isZero();
        assertThat(shares(result.overall()).choices().get(1).total().value()).isGreaterThan(0.05);
    }

    @Test
    void few_alternatives_are_enumerated_and_the_variance_is_that_of_all_runs() {
        Study study = study(
                OMISSION,
                new Choice.Normalisation(
                        "scale",
                        new Where.Nodes(Set.of("followers")),
                        List.of(Option.of(new PlainSteps.Range(0, 1)), Option.of(new PlainSteps.Range(0, 3)))));
        Sensitivity.Result result = Sensitivity.of(64, 1).run(study, Monitor.NONE);

        assertThat(result.exact()).isTrue();
        assertThat(result.runs()).isEqualTo(6);
        int[] ranks = MonteCarlo.of(6, 1).run(study, Monitor.NONE).ranks("index", "C");
        double mean = Arrays.stream(ranks).average().orElseThrow();
        double variance = IntStream.of(ranks)
                .mapToDouble(r -> (r - mean) * (r - mean))
                .average()
                .orElseThrow();
        assertThat(variance).isPositive();
        assertThat(shares(Objects.requireNonNull(result.units().get("C"))).variance())
                .isCloseTo(variance, within(1e-12));
    }

    @Test
    void a_unit_without_a_rank_in_most_runs_says_so() {
        Choice means = new Choice.Aggregation(
                "mean", EVERYWHERE, List.of(Option.of(new Arithmetic()), Option.of(new Geometric())));
        Sensitivity.Result sampled = Sensitivity.of(64, 1).of("reach").run(study(NOISE, means), Monitor.NONE);
        assertThat(sampled.units().get("A")).isInstanceOf(Outcome.Nothing.class);
        assertThat(sampled.units().get("C")).isInstanceOf(Outcome.Found.class);

        Sensitivity.Result exact = Sensitivity.of(64, 1).of("reach").run(study(means), Monitor.NONE);
        assertThat(exact.units().get("A"))
                .isEqualTo(new Outcome.Nothing("there is no rank in some of the combinations"));
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> Sensitivity.of(100, 1)).hasMessage("rows must be a power of two from 2, found 100");
        assertThatThrownBy(() -> Sensitivity.of(64, 1).run(study(), Monitor.NONE))
                .hasMessage("a study without choices has nothing to apportion");
        assertThatThrownBy(() -> Sensitivity.of(64, 1).of("reech").run(study(NOISE), Monitor.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reech");
    }

    private static VarianceShares shares(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Found.class);
        return ((Outcome.Found) outcome).shares();
    }

    private static Study study(Choice... choices) {
        return Study.of(SmallWorld.methodology(), SmallWorld.panel(), 2020, List.of(choices));
    }
}
