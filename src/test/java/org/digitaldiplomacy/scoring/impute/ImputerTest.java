package org.digitaldiplomacy.scoring.impute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.scoring.builtin.Gaps.column;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Imputer.ColumnImputer;
import org.digitaldiplomacy.scoring.Imputer.PanelImputer;
import org.digitaldiplomacy.scoring.Imputer.RowImputer;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.junit.jupiter.api.Test;

class ImputerTest {

    /** A and B in the north, C and D in the south, E in both, F in the west, G nowhere. */
    private static final Units UNITS = new Units(
            List.of("A", "B", "C", "D", "E", "F", "G"),
            List.of(
                    Map.of("region", Set.of("north")),
                    Map.of("region", Set.of("north")),
                    Map.of("region", Set.of("south")),
                    Map.of("region", Set.of("south")),
                    Map.of("region", Set.of("north", "south")),
                    Map.of("region", Set.of("west")),
                    Map.of()));

    private static final List<Datum> SERIES =
            List.of(new Datum(2012, 10, "survey", true), new Datum(2016, 30, "census", false));

    @Test
    void without_imputation_gaps_stay_gaps() {
        Column gappy = column(1.0, null, 3.0);
        assertThat(fill("none", Map.of(), gappy)).isEqualTo(gappy);
    }

    @Test
    void the_mean_and_the_median_come_from_the_known_values() {
        assertThat(fill("mean", Map.of(), column(1.0, null, 2.0, 9.0))).isEqualTo(column(1.0, 4.0, 2.0, 9.0));
        assertThat(fill("median", Map.of(), column(1.0, null, 2.0, 9.0))).isEqualTo(column(1.0, 2.0, 2.0, 9.0));
        assertThat(fill("median", Map.of(), column(9.0, 1.0, null, 2.0, 4.0)))
                .isEqualTo(column(9.0, 1.0, 3.0, 2.0, 4.0));
    }

    @Test
    void a_stated_value_takes_the_place_of_every_gap_and_of_nothing_else() {
        assertThat(fill("stated", Map.of("value", 0), column(1.0, null, 3.0))).isEqualTo(column(1.0, 0.0, 3.0));
        assertThat(fill("stated", Map.of("value", 7), column(null, null))).isEqualTo(column(7.0, 7.0));
    }

    @Test
    void a_column_of_gaps_stays_one() {
        Column gaps = column(null, null, null, null, null, null, null);
        assertThat(fill("mean", Map.of(), gaps)).isEqualTo(gaps);
        assertThat(fill("median", Map.of(), gaps)).isEqualTo(gaps);
        assertThat(fill("group-mean", Map.of("group", "region", "otherwise", "column"), gaps))
                .isEqualTo(gaps);
    }

    @Test
    void a_group_fills_its_own_gaps() {
        Column gappy = column(1.0, null, 10.0, 20.0, null, null, null);
        assertThat(fill("group-mean", Map.of("group", "region"), gappy))
                .as("E shares a group with A, C and D; F and G share none with a known unit")
                .isEqualTo(column(1.0, 1.0, 10.0, 20.0, 31 / 3.0, null, null));
        assertThat(fill("group-median", Map.of("group", "region"), gappy))
                .isEqualTo(column(1.0, 1.0, 10.0, 20.0, 10.0, null, null));
    }

    @Test
    void where_no_group_helps_the_column_may() {
        Column gappy = column(1.0, null, 10.0, 25.0, 4.0, null, null);
        assertThat(fill("group-mean", Map.of("group", "region", "otherwise", "column"), gappy))
                .isEqualTo(column(1.0, 2.5, 10.0, 25.0, 4.0, 10.0, 10.0));
        assertThat(fill("group-median", Map.of("group", "region", "otherwise", "column"), gappy))
                .isEqualTo(column(1.0, 2.5, 10.0, 25.0, 4.0, 7.0, 7.0));
        assertThat(fill("group-mean", Map.of("group", "income"), gappy)).isEqualTo(gappy);
    }

    @Test
    void equal_values_have_no_other_mean() {
        assertThat(fill("mean", Map.of(), column(0.1, null, 0.1, 0.1)).value(1)).isEqualTo(0.1);
    }

    @Test
    void a_mean_fits_a_number_even_where_the_sum_does_not() {
        assertThat(fill("mean", Map.of(), column(1.5e308, null, 1.5e308)).value(1))
                .isEqualTo(1.5e308);
        assertThat(fill("median", Map.of(), column(1.5e308, null, 1.5e308)).value(1))
                .isEqualTo(1.5e308);
    }

    @Test
    void a_row_is_filled_from_its_siblings() {
        double[] siblings = {0.1, 0.9, 0.2};
        assertThat(((RowImputer) BuiltIn.of(Imputer.class, "row-mean")).impute(siblings))
                .isEqualTo(0.4);
        assertThat(((RowImputer) BuiltIn.of(Imputer.class, "row-median")).impute(siblings))
                .isEqualTo(0.2);
        assertThat(siblings).containsExactly(0.1, 0.9, 0.2);
    }

    @Test
    void the_latest_of_the_panel_is_carried_forward() {
        assertThat(fill("latest", Map.of(), 2015)).isEqualTo(new Selected.Found(10, 2012, "survey", true));
        assertThat(fill("latest", Map.of("max-age", 2), 2015))
                .isEqualTo(new Selected.Nothing(new Reason.TooOld("x", 2012, 2013)));
    }

    @Test
    void a_gap_between_two_years_lies_on_the_line_between_them() {
        assertThat(fill("linear", Map.of(), 2013)).isEqualTo(new Selected.Found(15, 2016, "census", true));
        assertThat(fill("linear", Map.of(), 2012)).isEqualTo(new Selected.Found(10, 2012, "survey", true));
        assertThat(fill("linear", Map.of("max-span", 3), 2013)).isInstanceOf(Selected.Nothing.class);
        assertThat(fill("linear", Map.of("max-span", 3), 2016)).isInstanceOf(Selected.Found.class);
    }

    @Test
    void no_line_is_drawn_beyond_the_ends() {
        assertThat(sentence(fill("linear", Map.of(), 2017))).isEqualTo("There is no observation of x after 2017.");
        assertThat(sentence(fill("linear", Map.of(), 2011))).isEqualTo("There is no observation of x before 2011.");
        PanelImputer linear = (PanelImputer) BuiltIn.of(Imputer.class, "linear");
        assertThat(linear.impute("x", List.of(), 2011)).isEqualTo(new Selected.Nothing(new Reason.NoObservation("x")));
    }

    private static Column fill(String name, Map<String, ?> arguments, Column column) {
        return ((ColumnImputer) BuiltIn.of(Imputer.class, name, arguments)).impute(column, UNITS);
    }

    private static Selected fill(String name, Map<String, ?> arguments, int asOf) {
        return ((PanelImputer) BuiltIn.of(Imputer.class, name, arguments)).impute("x", SERIES, asOf);
    }

    private static String sentence(Selected selected) {
        return ((Selected.Nothing) selected).reason().sentence();
    }
}
