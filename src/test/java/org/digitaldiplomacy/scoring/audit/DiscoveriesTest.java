package org.digitaldiplomacy.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Leverage;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.PlainSteps;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.SmallWorld;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.respond.Linear;
import org.junit.jupiter.api.Test;

class DiscoveriesTest {

    private static List<Discoveries.Test> adjusted(double... p) {
        return Discoveries.adjusted(IntStream.range(0, p.length)
                .mapToObj(i -> new Discoveries.Test("U" + i, 0, 0, p[i], p[i]))
                .toList());
    }

    /** By hand: 0.005 · 4 / 1, 0.01 · 4 / 2, then 0.03 · 4 / 3 and 0.04 · 4 / 4; p.adjust of R says the same. */
    @Test
    void p_values_are_adjusted_as_benjamini_and_hochberg_do() {
        assertThat(adjusted(0.01, 0.04, 0.03, 0.005))
                .extracting(Discoveries.Test::unit)
                .containsExactly("U3", "U0", "U2", "U1");
        assertThat(adjusted(0.01, 0.04, 0.03, 0.005))
                .extracting(Discoveries.Test::adjusted)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-15 ? 0 : Double.compare(a, b))
                .containsExactly(0.02, 0.02, 0.04, 0.04);
    }

    /** 0.02 · 5 / 2 = 0.05, not more than what follows it; 0.5 · 5 / 4 = 0.625 is less than 0.8. */
    @Test
    void an_adjusted_value_is_never_above_that_of_a_larger_p() {
        assertThat(adjusted(0.5, 0.001, 0.8, 0.02, 0.3))
                .extracting(Discoveries.Test::adjusted)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-15 ? 0 : Double.compare(a, b))
                .containsExactly(0.005, 0.05, 0.5, 0.625, 0.8);
        assertThat(adjusted(0.01, 0.02, 0.03, 0.04, 0.05))
                .allSatisfy(t -> assertThat(t.adjusted()).isCloseTo(0.05, within(1e-15)));
    }

    /** Anscombe's first data set; t and p from the formulas in numpy and scipy, with 8 degrees of freedom. */
    @Test
    void each_unit_is_tested_by_the_residual_from_a_fit_without_it() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        Discoveries found = discoveries(x, y);

        assertThat(found.degreesOfFreedom()).isEqualTo(8);
        assertThat(found.tests()).hasSize(11);
        assertThat(found.survivors()).isEmpty();
        Discoveries.Test first = found.tests().get(0);
        assertThat(first.unit()).isEqualTo("U2");
        assertThat(first.points()).isCloseTo(-2.515952380952381, within(1e-12));
        assertThat(first.t()).isCloseTo(-2.0810989067192818, within(1e-12));
        assertThat(first.pValue()).isCloseTo(0.07099380375896788, within(1e-12));
        assertThat(first.adjusted()).isCloseTo(0.5682023786345498, within(1e-12));
        assertThat(found.tests().get(3).adjusted()).isCloseTo(0.652150831980261, within(1e-12));
    }

    @Test
    void a_unit_far_off_the_line_survives_and_no_other() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] y = {1.1, 1.9, 3.2, 3.8, 25, 6.1, 6.9, 8.2, 8.8, 10.1};
        assertThat(discoveries(x, y).survivors())
                .extracting(Discoveries.Test::unit)
                .containsExactly("U4");
    }

    @Test
    void where_there_is_no_fit_nobody_is_tested() {
        Discoveries found = discoveries(new double[] {1, 1, 1, 1, 1}, new double[] {1, 2, 3, 4, 9});
        assertThat(found.tests()).isEmpty();
        assertThat(found.degreesOfFreedom()).isZero();
    }

    private static Discoveries discoveries(double[] x, double[] y) {
        List<String> codes = IntStream.range(0, x.length).mapToObj(i -> "U" + i).toList();
        Panel.Builder panel = Panel.of(Units.of(codes));
        for (int i = 0; i < x.length; i++) {
            panel.add("posts", codes.get(i), new Datum(2020, y[i], "test", false));
            panel.add("size", codes.get(i), new Datum(2020, x[i], "test", false));
        }
        Methodology methodology = SmallWorld.methodology(SmallWorld.composite(
                        "index", SmallWorld.indicator("posts").withNormaliser(BuiltIn.of(Normaliser.class, "none"))))
                .withLeverages(List.of(new Leverage(
                        "leverage",
                        "Leverage",
                        "index",
                        new Linear(),
                        List.of(new Leverage.Regressor("size", "size", new PlainSteps.Newest(), List.of())),
                        0.9,
                        "")));
        Scores scores = Engine.score(methodology, panel.build(), 2020);
        return Discoveries.of(scores, scores.leverage("leverage"));
    }
}
