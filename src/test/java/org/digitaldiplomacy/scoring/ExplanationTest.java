package org.digitaldiplomacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.aggregate.WeightedSum;
import org.digitaldiplomacy.scoring.weigh.Given;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void contributions_to_a_mean_add_up_to_it_and_a_gap_adds_nothing() {
        Explanation.OfComposite openness = explain(new Arithmetic(), Composite.OnFailure.EXCLUDE_UNIT, "F");

        assertThat(openness.parts().get(0).contribution()).isEmpty();
        assertThat(openness.parts().get(0).effectiveShare()).isZero();
        assertThat(openness.parts().get(1).effectiveShare()).isEqualTo(1);
        assertAddsUp(openness);
    }

    /** The weights of a sum are no shares, and stay as they are. */
    @Test
    void contributions_to_a_weighted_sum_add_up_to_it() {
        Explanation.OfComposite openness = explain(new WeightedSum(), Composite.OnFailure.EXCLUDE_UNIT, "A");

        assertThat(openness.score()).isEqualTo(Cell.of(2 * .5 + 6 * .8));
        assertThat(openness.parts().get(0).contribution().orElseThrow()).isCloseTo(1, within(1e-12));
        assertAddsUp(openness);
    }

    /** C has 0 on both; A has more than 0 on both; B has 1 on both. */
    @Test
    void a_value_that_is_left_out_has_no_share() {
        Explanation.OfComposite openness = explain(new Geometric(), Composite.OnFailure.DROP_AND_REWEIGHT, "C");

        assertThat(openness.score()).isInstanceOf(Cell.Missing.class);
        assertThat(openness.parts()).allMatch(part -> part.effectiveShare() == 0);
    }

    /** A scores 0.5 and 0.8; the averages are 0.5 among five units, and 0.5 among all six. */
    @Test
    void a_part_lifts_a_score_above_that_of_an_average_unit_by_its_weight_times_its_distance() {
        Explanation.OfComposite openness = explain(new Arithmetic(), Composite.OnFailure.EXCLUDE_UNIT, "A");

        assertThat(openness.parts().get(0).aboveAverage().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(openness.parts().get(1).aboveAverage().orElseThrow()).isCloseTo(.75 * .3, within(1e-12));
    }

    @Test
    void a_part_that_a_unit_lacks_is_not_held_against_it() {
        Explanation.OfComposite openness = explain(new Arithmetic(), Composite.OnFailure.EXCLUDE_UNIT, "F");

        assertThat(openness.parts().get(0).aboveAverage()).isEmpty();
        assertThat(openness.parts().get(1).aboveAverage().orElseThrow()).isCloseTo(-.1, within(1e-12));
    }

    private static void assertAddsUp(Explanation.OfComposite node) {
        double sum = node.parts().stream()
                .mapToDouble(part -> part.contribution().orElse(0))
                .sum();
        assertThat(sum).isCloseTo(((Cell.Known) node.score()).value(), within(1e-12));
    }

    private static Explanation.OfComposite explain(Aggregator aggregator, Composite.OnFailure onFailure, String unit) {
        Composite openness = new Composite(
                "openness",
                "openness",
                List.of(
                        new Composite.Child(SmallWorld.indicator("data"), 2, ""),
                        new Composite.Child(SmallWorld.indicator("delay", IndicatorDirection.LOWER_IS_BETTER), 6, "")),
                new Given(),
                aggregator,
                new PlainSteps.NoScreen(),
                OptionalInt.empty(),
                onFailure);
        Scores scores = Engine.score(SmallWorld.methodology(openness), SmallWorld.panel(), 2020);
        return (Explanation.OfComposite) scores.explain("openness", unit).orElseThrow();
    }
}
