package org.digitaldiplomacy.scoring.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.junit.jupiter.api.Test;

/** Three small columns; what to expect was worked out in SciPy 1.17. */
class AuditStatisticsTest {

    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final Variable A = variable("a", 2, 4, 4, 5, 7, 9, 1, 6);
    private static final Variable B = variable("b", 1, 3, 2, 5, 5, 8, 2, 4);
    private static final Variable C = variable("c", 9, 7, 8, 3, 5, 1, 6, 6);
    private static final Variable TURNED = variable("d", 1, 3, 2, 7, 5, 9, 4, 4);
    private static final Variable CONSTANT = variable("k", 3, 3, 3, 3, 3, 3, 3, 3);

    private static Variable variable(String name, double... values) {
        return new Variable(name, Column.of(values));
    }

    static double number(Cell cell) {
        assertThat(cell).isInstanceOf(Cell.Known.class);
        return cell instanceof Cell.Known known ? known.value() : 0;
    }

    private static void assertCorrelation(Variable x, Variable y, double pearson, double spearman, double kendall) {
        Correlation c = Correlation.of(x, y);
        assertThat(c.n()).isEqualTo(8);
        assertThat(number(c.pearson())).isCloseTo(pearson, ROUNDING);
        assertThat(number(c.spearman())).isCloseTo(spearman, ROUNDING);
        assertThat(number(c.kendall())).isCloseTo(kendall, ROUNDING);
    }

    @Test
    void correlations_with_ties_are_those_of_other_software() {
        assertCorrelation(A, B, 0.9132092174689622, 0.9030468880657606, 0.7925939239012171);
        assertCorrelation(A, C, -0.7287081228976925, -0.7228915662650601, -0.5925925925925926);
        assertCorrelation(B, C, -0.9399465037970872, -0.927289757544036, -0.8680790595108567);
    }

    @Test
    void only_units_with_both_values_count() {
        Reason none = new Reason.NoObservation("x");
        Variable gaps = new Variable(
                "gaps",
                Column.of(
                        Cell.of(1),
                        Cell.missing(none),
                        Cell.of(2),
                        Cell.of(3),
                        Cell.missing(none),
                        Cell.of(7),
                        Cell.missing(none),
                        Cell.missing(none)));
        Correlation c = Correlation.of(gaps, A);
        Correlation direct = Correlation.of(variable("x", 1, 2, 3, 7), variable("y", 2, 4, 5, 9));
        assertThat(c).isEqualTo(direct);
        assertThat(c.n()).isEqualTo(4);
    }

    @Test
    void a_constant_column_says_so() {
        Correlation c = Correlation.of(A, CONSTANT);
        assertThat(c.pearson()).isEqualTo(Cell.missing(new Reason.NoSpread("k")));
        assertThat(c.kendall()).isEqualTo(c.pearson());
        Consistency alpha = Consistency.of("node", List.of(A, CONSTANT));
        assertThat(alpha.raw()).isEqualTo(Cell.missing(new Reason.NoSpread("k")));
        Components pca = Components.of("node", List.of(A, CONSTANT));
        assertThat(pca.components()).isEmpty();
        assertThat(pca.refused()).contains(new Reason.NoSpread("k"));
    }

    @Test
    void two_units_are_too_few() {
        Correlation c = Correlation.of(variable("x", 1, 2), variable("y", 5, 3));
        assertThat(c.n()).isEqualTo(2);
        assertThat(c.pearson()).isInstanceOf(Cell.Missing.class);
    }

    @Test
    void alpha_is_that_of_the_formula() {
        Consistency alpha = Consistency.of("node", List.of(A, B, TURNED));
        assertThat(alpha.n()).isEqualTo(8);
        assertThat(number(alpha.raw())).isCloseTo(0.9436769394261424, ROUNDING);
        assertThat(number(alpha.standardised())).isCloseTo(0.9487812220348665, ROUNDING);
    }

    @Test
    void one_child_has_nothing_to_be_consistent_with() {
        assertThat(Consistency.of("node", List.of(A)).raw()).isInstanceOf(Cell.Missing.class);
        assertThat(Components.of("node", List.of(A)).refused()).isPresent();
    }

    @Test
    void children_that_cancel_out_have_no_alpha() {
        Variable mirror = new Variable("mirror", A.values().map(x -> -x));
        assertThat(Consistency.of("node", List.of(A, mirror)).raw()).isInstanceOf(Cell.Missing.class);
        assertThat(Consistency.of("node", List.of(A, mirror)).standardised()).isInstanceOf(Cell.Missing.class);
    }

    @Test
    void principal_components_are_those_of_other_software() {
        Components pca = Components.of("node", List.of(A, B, TURNED));
        assertThat(pca.n()).isEqualTo(8);
        assertThat(pca.aboveOne()).isEqualTo(1);
        assertComponent(
                pca.components().get(0),
                2.7244981847030525,
                0.9238252017819942,
                0.9986805747176292,
                0.9347097361947063);
        assertComponent(
                pca.components().get(1),
                0.27208460209862495,
                0.38214438450459504,
                -0.0218364775878177,
                -0.35436342889297395);
        assertThat(pca.components().get(2).eigenvalue()).isCloseTo(0.0034172131983222862, ROUNDING);
        assertThat(pca.components().get(1).cumulative()).isCloseTo(1 - 0.0011390710661074287, ROUNDING);
    }

    private static void assertComponent(Components.Component c, double eigenvalue, double... loadings) {
        assertThat(c.eigenvalue()).isCloseTo(eigenvalue, ROUNDING);
        assertThat(c.share()).isCloseTo(eigenvalue / 3, ROUNDING);
        for (int k = 0; k < loadings.length; k++) {
            assertThat(c.loadings().get(k)).isCloseTo(loadings[k], within(1e-10));
        }
    }

    @Test
    void a_component_whose_loadings_sum_to_zero_starts_with_a_positive_one() {
        Components pca = Components.of("node", List.of(A, B));
        assertThat(pca.components().get(1).loadings().get(0)).isPositive();
        assertThat(pca.components().get(1).loadings().get(1)).isNegative();
    }

    @Test
    void a_distribution_is_that_of_other_software() {
        Distribution d = Distribution.of(variable("z", 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 97));
        assertThat(d.known()).isEqualTo(13);
        assertThat(d.missing()).isZero();
        assertThat(number(d.min())).isEqualTo(1);
        assertThat(number(d.max())).isEqualTo(97);
        assertThat(number(d.mean())).isCloseTo(11.461538461538462, ROUNDING);
        assertThat(number(d.median())).isEqualTo(5);
        assertThat(number(d.deviation())).isCloseTo(25.815419760985822, ROUNDING);
        assertThat(number(d.skewness())).isCloseTo(3.5495877257056234, ROUNDING);
        assertThat(number(d.kurtosis())).isCloseTo(12.70857721704829, within(1e-11));
        assertThat(d.hasOutliers()).isTrue();
        assertThat(number(d.equal())).isCloseTo(3 / 13.0, ROUNDING);
    }

    @Test
    void a_distribution_of_nothing_or_of_equal_values_says_so() {
        Distribution nothing = Distribution.of(new Variable("x", Column.missing(4, new Reason.NoObservation("x"))));
        assertThat(nothing.missing()).isEqualTo(1);
        assertThat(nothing.mean()).isInstanceOf(Cell.Missing.class);
        Distribution equal = Distribution.of(CONSTANT);
        assertThat(number(equal.deviation())).isZero();
        assertThat(number(equal.equal())).isEqualTo(1);
        assertThat(equal.skewness()).isEqualTo(Cell.missing(new Reason.NoSpread("k")));
        assertThat(equal.hasOutliers()).isFalse();
        assertThat(Distribution.of(variable("one", 7)).deviation()).isInstanceOf(Cell.Missing.class);
    }
}
