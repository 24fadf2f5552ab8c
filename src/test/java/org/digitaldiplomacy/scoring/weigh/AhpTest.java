package org.digitaldiplomacy.scoring.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.method.Method;
import org.junit.jupiter.api.Test;

class AhpTest {

    private static final List<String> SCHOOL = List.of("learning", "friends", "life", "training", "college", "music");
    private static final double[][] JUDGED = {
        {1, 4, 3, 1, 3, 4},
        {1 / 4.0, 1, 7, 3, 1 / 5.0, 1},
        {1 / 3.0, 1 / 7.0, 1, 1 / 5.0, 1 / 5.0, 1 / 6.0},
        {1, 1 / 3.0, 5, 1, 1, 1 / 3.0},
        {1 / 3.0, 5, 5, 1, 1, 3},
        {1 / 4.0, 1, 6, 3, 1 / 3.0, 1}
    };

    private static Map<String, Double> pairs() {
        Map<String, Double> pairs = new HashMap<>();
        for (int i = 0; i < JUDGED.length; i++) {
            for (int j = i + 1; j < JUDGED.length; j++) {
                pairs.put(SCHOOL.get(i) + " / " + SCHOOL.get(j), JUDGED[i][j]);
            }
        }
        return pairs;
    }

    private static double[] weigh(Map<String, ?> pairs, double bound, List<String> names) {
        Weigher.StatedWeigher ahp =
                (Weigher.StatedWeigher) BuiltIn.of(Weigher.class, "ahp", Map.of("pairs", pairs, "bound", bound));
        return ahp.weigh(names, new double[names.size()]);
    }

    /** Saaty (1980), choice of a school, printed as .32 .14 .03 .13 .24 .14; digits by numpy.linalg.eig. */
    @Test
    void the_choice_of_a_school_comes_to_the_published_weights() {
        double[] expected = {
            0.320770183263106,
            0.139502745420941,
            0.0347683076996557,
            0.128486018463092,
            0.237389994740016,
            0.139082750413188
        };
        assertThat(weigh(pairs(), 0.25, SCHOOL)).containsExactly(expected, within(1e-12));
    }

    @Test
    void judgements_that_contradict_each_other_are_refused_with_the_one_that_fits_least() {
        List<Method.Refusal> refusals = BuiltIn.refusals(Weigher.class, "ahp", Map.of("pairs", pairs()));
        assertThat(refusals)
                .singleElement()
                .extracting(Method.Refusal::expected)
                .asString()
                .contains("a consistency ratio up to 0.1, found 0.229; the one that fits the others least is '")
                .contains("which the others put at");
    }

    @Test
    void judgements_are_of_every_pair_of_children_once() {
        assertThat(expected(Map.of("a / b", 2, "b / c", 2))).contains("every pair, found none of 'a' and 'c'");
        assertThat(expected(Map.of("a / b", 2, "b / a", 2))).contains("each pair once, found");
        assertThat(expected(Map.of("a b", 2))).contains("pairs such as 'reach / openness', found 'a b'");
        assertThat(expected(Map.of("a / b", 0))).contains("a number above zero");
        assertThat(expected(Map.of("a / a", 1))).contains("two children");
        assertThatThrownBy(() -> weigh(Map.of("a / b", 2), 0.1, List.of("a", "c")))
                .hasMessage("the node has [a, c], judged are [a, b]");
    }

    @Property(tries = 100)
    void judgements_that_agree_give_their_ratios(
            @ForAll @DoubleRange(min = 0.2, max = 9) double ab, @ForAll @DoubleRange(min = 0.2, max = 9) double bc) {
        double[] weights = weigh(Map.of("a / b", ab, "b / c", bc, "a / c", ab * bc), 1e-9, List.of("c", "a", "b"));
        assertThat(weights[1] / weights[2]).isCloseTo(ab, within(1e-9 * ab));
        assertThat(weights[2] / weights[0]).isCloseTo(bc, within(1e-9 * bc));
        assertThat(weights[0] + weights[1] + weights[2]).isCloseTo(1, within(1e-12));
    }

    private static String expected(Map<String, ?> pairs) {
        return BuiltIn.refusals(Weigher.class, "ahp", Map.of("pairs", pairs))
                .get(0)
                .expected();
    }
}
