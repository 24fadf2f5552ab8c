package org.digitaldiplomacy.scoring.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Weigher.TableWeigher;
import org.digitaldiplomacy.scoring.Weigher.Weights;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class WeighersTest {

    private static final double[] TWO = {1, 1};
    private static final double[] THREE = {1, 1, 1};

    /** Correlations 0.5 between first and third, −1 and −0.5 with the second; all deviations alike. */
    private static final List<Column> CONFLICT =
            List.of(Column.of(0, 0.5, 1), Column.of(1, 0.5, 0), Column.of(0, 1, 0.5));

    private static final List<Column> ALIKE = List.of(
            Column.of(10, 22, 31, 38, 54, 60, 69),
            Column.of(3, 1, 5, 4, 9, 2, 8),
            Column.of(500, 100, 300, 200, 800, 400, 600));

    @Test
    void given_weights_stay_as_stated() {
        assertThat(new Given().weigh(new double[] {0.2, 0, 3})).containsExactly(0.2, 0, 3);
    }

    @Test
    void equal_weights_leave_out_what_the_methodology_leaves_out() {
        assertThat(new Equal().weigh(new double[] {0.2, 0, 3})).containsExactly(1, 0, 1);
    }

    @Test
    void grades_run_from_0_to_5() {
        assertThat(new Grades().weigh(new double[] {0, 2.5, 5})).containsExactly(0, 2.5, 5);
        assertThatThrownBy(() -> new Grades().weigh(new double[] {6}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a grade must be from 0 to 5, found 6.0");
    }

    /** σ = ½ for each; the conflicts are 2 + ½, 2 + 1½ and ½ + 1½. */
    @Test
    void critic_is_contrast_times_conflict() {
        assertShares(new Critic().weigh(THREE, CONFLICT), 2.5 / 8, 3.5 / 8, 2.0 / 8);
    }

    @Test
    void critic_does_not_depend_on_the_children_s_scales() {
        List<Column> rescaled = List.of(
                CONFLICT.get(0).map(x -> 3 + 1000 * x),
                CONFLICT.get(1),
                CONFLICT.get(2).map(x -> x / 7 - 1));
        assertShares(new Critic().weigh(THREE, rescaled), 2.5 / 8, 3.5 / 8, 2.0 / 8);
    }

    /** Shares ¾ and ¼ have an entropy of ¾·log₂(4/3) + ¼·2 bits, of 1 at most; equal shares have it all. */
    @Test
    void entropy_weighs_what_tells_units_apart() {
        double entropy = 0.75 * Math.log(4.0 / 3) / Math.log(2) + 0.5;
        List<Column> children = List.of(Column.of(7, 7), Column.of(3, 1), Column.of(0, 2));
        assertThat(found(new Entropy().weigh(THREE, children)))
                .containsExactly(new double[] {0, 1 - entropy, 1}, within(1e-14));
    }

    @Test
    void entropy_refuses_negative_values_and_children_without_any_spread() {
        assertRefused(
                new Entropy().weigh(TWO, List.of(Column.of(1, 2), Column.of(-1, 1))),
                "'entropy' takes numbers from zero, as min-max gives, in child 2, found -1.0.");
        assertRefused(
                new Entropy().weigh(TWO, List.of(Column.of(1, 1), Column.of(0, 0))),
                "All known values of every child are equal.");
    }

    @Test
    void the_first_component_is_an_eigenvector_of_the_correlations() {
        double[] v = found(new FirstComponent(false, false).weigh(THREE, ALIKE));
        double[][] r = correlations(ALIKE);
        double[] product = IntStream.range(0, 3)
                .mapToDouble(i -> r[i][0] * v[0] + r[i][1] * v[1] + r[i][2] * v[2])
                .toArray();
        assertThat(DoubleStream.of(v)).allMatch(x -> x > 0);
        assertThat(DoubleStream.of(v).map(x -> x * x).sum()).isCloseTo(1, within(1e-12));
        for (int i = 0; i < 3; i++) {
            assertThat(product[i] / v[i])
                    .isCloseTo(product[0] / v[0], within(1e-12))
                    .isGreaterThan(1);
        }
        double[] squares = found(new FirstComponent(true, false).weigh(THREE, ALIKE));
        assertThat(squares[1]).isCloseTo(v[1] * v[1], within(1e-12));
    }

    /** Two children load alike whatever their correlation, as long as it is positive. */
    @Test
    void a_child_against_the_others_is_refused_or_left_out() {
        assertShares(new FirstComponent(false, false).weigh(TWO, List.of(CONFLICT.get(0), CONFLICT.get(2))), 0.5, 0.5);
        Weights refused = new FirstComponent(false, false).weigh(THREE, CONFLICT);
        assertThat(refused).isInstanceOf(Weights.Refused.class);
        assertThat(((Weights.Refused) refused).reason().sentence())
                .containsPattern(
                        "the loadings have mixed signs: child 1 0\\.\\d+, child 2 -0\\.\\d+, child 3 0\\.\\d+");
        double[] kept = found(new FirstComponent(false, true).weigh(THREE, CONFLICT));
        assertThat(kept[0]).isGreaterThan(kept[2]);
        assertThat(kept[1]).isZero();
    }

    @Test
    void uncorrelated_children_have_no_first_component() {
        Weights weights =
                new FirstComponent(false, false).weigh(TWO, List.of(Column.of(1, -1, 1, -1), Column.of(1, 1, -1, -1)));
        assertRefused(
                weights,
                "'first-component' gave no result: the first two components explain the same, so that neither comes"
                        + " first.");
    }

    @Test
    void balanced_children_correlate_equally_with_their_mean() {
        double[] w = found(new CorrelationBalanced(false).weigh(THREE, ALIKE));
        double[] mean = IntStream.range(0, 7)
                .mapToDouble(i -> w[0] * ALIKE.get(0).value(i)
                        + w[1] * ALIKE.get(1).value(i)
                        + w[2] * ALIKE.get(2).value(i))
                .toArray();
        double first = new PearsonsCorrelation().correlation(ALIKE.get(0).knownValues(), mean);
        for (Column child : ALIKE) {
            assertThat(new PearsonsCorrelation().correlation(child.knownValues(), mean))
                    .isCloseTo(first, within(1e-12));
        }
    }

    /** The second correlates at 0.87 and 0.79 with the others, which correlate at 0.39: a mixture of both. */
    @Test
    void a_child_that_the_others_make_up_is_refused_or_left_out() {
        List<Column> children =
                List.of(Column.of(1, 2, 3, 4, 5, 6), Column.of(2, 1.4, 4.2, 4, 6, 5), Column.of(3, 1, 5, 3, 6, 3));
        Weights refused = new CorrelationBalanced(false).weigh(THREE, children);
        assertRefused(
                refused,
                "'correlation-balanced' gave no result: child 2 would need a negative weight; the others say the"
                        + " same.");
        double[] kept = found(new CorrelationBalanced(true).weigh(THREE, children));
        assertThat(kept[1]).isZero();
        assertThat(kept[0]).isPositive();
        assertThat(kept[2]).isPositive();
    }

    @Test
    void equal_children_share_the_weight_evenly() {
        double[] w =
                found(new CorrelationBalanced(false).weigh(THREE, List.of(ALIKE.get(0), ALIKE.get(0), ALIKE.get(1))));
        assertThat(w[0]).isCloseTo(w[1], within(1e-9));
    }

    @Test
    void children_that_cancel_out_cannot_be_balanced() {
        Column x = Column.of(1, 2, 3, 5);
        assertRefused(
                new CorrelationBalanced(false).weigh(TWO, List.of(x, x.map(v -> -v))),
                "'correlation-balanced' gave no result: the children cancel each other out, so that no weights balance"
                        + " them.");
    }

    @Test
    void a_child_stated_at_zero_takes_no_part() {
        Column noise = Column.of(5, 5, 5, 5, 5, 5, 5);
        List<Column> children = List.of(ALIKE.get(0), noise, ALIKE.get(1), ALIKE.get(2));
        for (TableWeigher weigher : all()) {
            double[] without = found(weigher.weigh(THREE, ALIKE));
            double[] with = found(weigher.weigh(new double[] {1, 0, 1, 1}, children));
            assertThat(with).containsExactly(new double[] {without[0], 0, without[1], without[2]}, within(1e-15));
        }
    }

    @Test
    void units_with_gaps_do_not_count_in_correlations() {
        Cell gap = Cell.missing(new Reason.NoObservation("x"));
        List<Column> gapped = IntStream.range(0, 3)
                .mapToObj(k -> Column.of(IntStream.range(0, 8)
                        .mapToObj(i -> i < 7 ? ALIKE.get(k).cell(i) : k == 1 ? gap : Cell.of(-1000 * k))
                        .toArray(Cell[]::new)))
                .toList();
        for (TableWeigher weigher :
                List.of(new Critic(), new FirstComponent(false, false), new CorrelationBalanced(false))) {
            assertThat(found(weigher.weigh(THREE, gapped))).containsExactly(found(weigher.weigh(THREE, ALIKE)));
        }
    }

    @Test
    void an_only_child_has_all_the_weight() {
        for (TableWeigher weigher : all()) {
            assertThat(found(weigher.weigh(new double[] {1}, List.of(ALIKE.get(0))))[0])
                    .isPositive();
        }
    }

    @Test
    void a_constant_child_is_refused_where_correlations_are_needed() {
        List<Column> children = List.of(Column.of(1, 2, 3), Column.of(0.1, 0.1, 0.1));
        for (TableWeigher weigher :
                List.of(new Critic(), new FirstComponent(false, false), new CorrelationBalanced(true))) {
            assertRefused(weigher.weigh(TWO, children), "All known values of child 2 are equal.");
        }
    }

    private static List<TableWeigher> all() {
        return List.of(new Critic(), new Entropy(), new FirstComponent(true, false), new CorrelationBalanced(false));
    }

    private static double[][] correlations(List<Column> columns) {
        double[][] rows = new double[columns.get(0).size()][columns.size()];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] = columns.get(k).value(i);
            }
        }
        return new PearsonsCorrelation(rows).getCorrelationMatrix().getData();
    }

    private static double[] found(Weights weights) {
        assertThat(weights).isInstanceOf(Weights.Found.class);
        return ((Weights.Found) weights).values();
    }

    private static void assertShares(Weights weights, double... expected) {
        double[] found = found(weights);
        double sum = DoubleStream.of(found).sum();
        assertThat(DoubleStream.of(found).map(w -> w / sum).toArray()).containsExactly(expected, within(1e-12));
    }

    private static void assertRefused(Weights weights, String sentence) {
        assertThat(weights).isInstanceOf(Weights.Refused.class);
        assertThat(((Weights.Refused) weights).reason().sentence()).isEqualTo(sentence);
    }
}
