package org.digitaldiplomacy.scoring.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Reason;
import org.junit.jupiter.api.Test;

/** Examples small enough to work out by hand; the workings stand beside them. */
class TableAggregatorsTest {

    private static final Cell GAP = Cell.missing(new Reason.NoObservation("x"));

    // Copeland

    /** a beats b on 3 of 5, b beats c on 3 of 5, a beats c on 4 of 5. */
    @Test
    void copeland_counts_wins_less_losses() {
        List<Column> children = List.of(Column.of(3, 2, 1), Column.of(1, 3, 2), Column.of(3, 1, 2));
        double[] weights = {2, 2, 1};
        assertThat(new Copeland(false).aggregate(children, weights)).isEqualTo(Column.of(2, 0, -2));
        assertThat(new Copeland(true).aggregate(children, weights)).isEqualTo(Column.of(100, 50, 0));
    }

    /** In binary, 0.1 + 0.2 is more than 0.3. */
    @Test
    void copeland_weighs_in_decimals() {
        List<Column> children = List.of(Column.of(2, 1), Column.of(2, 1), Column.of(1, 2));
        assertThat(new Copeland(false).aggregate(children, new double[] {0.1, 0.2, 0.3}))
                .isEqualTo(Column.of(0, 0));
        assertThat(new Copeland(false).aggregate(children, new double[] {0.1, 0.2, 0.30000000000000004}))
                .isEqualTo(Column.of(-1, 1));
    }

    /** As shares, 1/6 + 1/3 is less than 1/2 in binary; as stated, 1 + 2 = 3. */
    @Test
    void copeland_weighs_as_stated() {
        List<Column> children = List.of(Column.of(2, 1), Column.of(2, 1), Column.of(1, 2));
        assertThat(new Copeland(false).takesShares()).isFalse();
        assertThat(new Copeland(false).aggregate(children, new double[] {1, 2, 3}))
                .isEqualTo(Column.of(0, 0));
    }

    /** a and b share the first child only, where a leads; nothing joins c and a. */
    @Test
    void copeland_compares_on_what_both_have() {
        List<Column> children =
                List.of(Column.of(Cell.of(2), Cell.of(1), GAP, GAP), Column.of(GAP, Cell.of(5), Cell.of(4), GAP));
        Column scores = new Copeland(false).aggregate(children, new double[] {1, 100});
        assertThat(scores.value(0)).isEqualTo(1);
        assertThat(scores.value(1)).isEqualTo(0);
        assertThat(scores.value(2)).isEqualTo(-1);
        assertThat(scores.reason(3)).isInstanceOf(Reason.NoPart.class);
    }

    /** 0.1 + 0.2 and 0.3 are the same value, added up in another order. */
    @Test
    void values_that_differ_by_rounding_alone_are_equal() {
        List<Column> children = List.of(Column.of(0.1 + 0.2, 0.3, 0.3 + 1e-9));
        assertThat(new Copeland(false).aggregate(children, new double[] {1})).isEqualTo(Column.of(-1, -1, 2));
        assertClose(new Promethee(true, 0, 1, false).aggregate(children, new double[] {1}), -0.5, -0.5, 1);
    }

    // PROMETHEE II

    /** π(a,b) = 0.6, π(b,a) = 0.4, π(a,c) = 1, π(c,a) = 0, π(b,c) = 0.4 (a tie on the first), π(c,b) = 0. */
    @Test
    void promethee_nets_the_flows() {
        List<Column> children = List.of(Column.of(9, 1, 1), Column.of(5, 6, 4));
        Column net = new Promethee(true, 0, 1, false).aggregate(children, new double[] {0.6, 0.4});
        assertClose(net, (0.2 + 1) / 2, (-0.2 + 0.4) / 2, (-1 - 0.4) / 2);
        Column percent = new Promethee(true, 0, 1, true).aggregate(children, new double[] {0.6, 0.4});
        assertClose(percent, 80, 55, 15);
    }

    /** With q = 1 and p = 5: leads of 1, 3 and 4 count 0, 1/2 and 3/4. */
    @Test
    void promethee_lets_small_leads_count_less() {
        Column net = new Promethee(false, 1, 5, false).aggregate(List.of(Column.of(0, 1, 4)), new double[] {1});
        assertClose(net, (0 - 0.75) / 2, (0 - 0.5) / 2, (0.75 + 0.5) / 2);
    }

    /** On the second child only c and a meet; on the first only a and b. */
    @Test
    void promethee_compares_on_what_both_have() {
        List<Column> children = List.of(Column.of(Cell.of(2), Cell.of(1), GAP), Column.of(Cell.of(1), GAP, Cell.of(7)));
        Column net = new Promethee(true, 0, 1, false).aggregate(children, new double[] {0.9, 0.1});
        assertClose(net, 0, -0.5, 0.5);
    }

    // TOPSIS

    /** Lengths 5 and 5; weighted rows (.3, 0), (.4, .4), (0, .3); ideal (.4, .4), anti-ideal (0, 0). */
    @Test
    void topsis_measures_closeness_to_the_ideal() {
        List<Column> children = List.of(Column.of(3, 4, 0), Column.of(0, 4, 3));
        Column scores = new Topsis(true, false).aggregate(children, new double[] {0.5, 0.5});
        double close = 0.3 / (0.3 + Math.sqrt(0.1 * 0.1 + 0.4 * 0.4));
        assertClose(scores, close, 1, close);
    }

    /** Without scaling the first child, ten times as long, decides: distances to the ideal 10 and to the other 20. */
    @Test
    void topsis_without_scaling_takes_children_as_they_are() {
        List<Column> children = List.of(Column.of(0, 20, 30), Column.of(1, 1, 1));
        assertClose(new Topsis(false, true).aggregate(children, new double[] {0.5, 0.5}), 0, 200.0 / 3, 100);
    }

    @Test
    void topsis_says_why_equal_units_have_no_place() {
        Column scores = new Topsis(true, false).aggregate(List.of(Column.of(4, 4)), new double[] {1});
        assertThat(scores.reason(0)).isInstanceOf(Reason.NoSpread.class);
    }

    // Benefit of the doubt

    /**
     * Units (4,1), (1,4), (2,2), (3,1), (1,½). The corners of 4u + v ≤ 1, u + 4v ≤ 1 are (¼,0), (0,¼) and (⅕,⅕): the
     * score is the best of the three.
     */
    @Test
    void benefit_of_the_doubt_finds_the_weights_that_suit_best() {
        Column scores = new BenefitOfTheDoubt(0, 1, false).aggregate(bodExample(), new double[] {0.5, 0.5});
        assertClose(scores, 1, 1, 0.8, 0.8, 0.3);
    }

    /**
     * For (3,1), with t the share of the first child, the score is 1/max(1 + t/3, 4 − 11t/3): 4/5 at t = 3/4, and 5/9
     * where t may not exceed 3/5.
     */
    @Test
    void benefit_of_the_doubt_keeps_to_the_share_limits() {
        double[] weights = {0.5, 0.5};
        assertThat(new BenefitOfTheDoubt(0, 0.6, false)
                        .aggregate(bodExample(), weights)
                        .value(3))
                .isCloseTo(5.0 / 9, within(1e-12));
        assertThat(new BenefitOfTheDoubt(0.4, 1, false)
                        .aggregate(bodExample(), weights)
                        .value(3))
                .isCloseTo(5.0 / 9, within(1e-12));
        assertThat(new BenefitOfTheDoubt(0.5, 0.5, true)
                        .aggregate(bodExample(), weights)
                        .value(2))
                .isCloseTo(80, within(1e-10));
    }

    @Test
    void benefit_of_the_doubt_says_what_it_cannot_take() {
        List<Column> children = List.of(Column.of(4, -1, 0), Column.of(1, 2, 2));
        Column scores = new BenefitOfTheDoubt(0.2, 1, false).aggregate(children, new double[] {0.5, 0.5});
        assertThat(scores.isKnown(0)).isTrue();
        assertThat(scores.reason(1)).isInstanceOf(Reason.OutsideDomain.class);
        assertThat(scores.reason(2)).isInstanceOf(Reason.OutsideDomain.class);
    }

    @Test
    void benefit_of_the_doubt_says_when_shares_make_no_whole() {
        List<Column> children = List.of(Column.of(Cell.of(4), Cell.of(2)), Column.of(Cell.of(1), GAP));
        Column scores = new BenefitOfTheDoubt(0, 0.6, false).aggregate(children, new double[] {0.5, 0.5});
        assertThat(scores.reason(1))
                .extracting(Reason::sentence)
                .isEqualTo("'benefit-of-the-doubt' gave no result: shares from 0.0 to 0.6 cannot make a whole of 1"
                        + " parts.");
    }

    /** Of one part no more than 60 % of the score may come, so that none is left. */
    @Test
    void benefit_of_the_doubt_is_zero_where_only_zeros_stand_beside_one_part() {
        List<Column> children = List.of(Column.of(4, 2, 0), Column.of(1, 0, 0));
        assertClose(new BenefitOfTheDoubt(0, 0.6, false).aggregate(children, new double[] {0.5, 0.5}), 1, 0, 0);
    }

    /** What sums leave of a zero is one: a programme with a ratio of 10¹⁵ in it is not solved. */
    @Test
    void benefit_of_the_doubt_takes_what_rounding_leaves_for_zero() {
        List<Column> children = List.of(Column.of(4, 1e-15, 2), Column.of(1, 4, 2));
        double[] weights = {0.5, 0.5};
        assertClose(new BenefitOfTheDoubt(0, 1, false).aggregate(children, weights), 1, 1, 0.875);
        assertClose(new BenefitOfTheDoubt(0.2, 1, false).aggregate(children, weights), 1, 0, 0.875);
    }

    private static List<Column> bodExample() {
        return List.of(Column.of(4, 1, 2, 3, 1), Column.of(1, 4, 2, 1, 0.5));
    }

    private static void assertClose(Column found, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(found.value(i)).as("unit %d", i).isCloseTo(expected[i], within(1e-12 * (1 + expected[i])));
        }
    }
}
