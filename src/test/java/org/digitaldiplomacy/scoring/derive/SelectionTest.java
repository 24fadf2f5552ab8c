package org.digitaldiplomacy.scoring.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Derivation.Selection;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Selected;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final List<Datum> SERIES = List.of(
            new Datum(2010, 50, "census", false),
            new Datum(2015, 80, "survey", true),
            new Datum(2020, 100, "wdi", false));

    @Test
    void the_latest_observation_up_to_the_year_of_scoring_counts() {
        Selection latest = BuiltIn.of(Selection.class, "latest");
        assertThat(latest.select("x", SERIES, 2019)).isEqualTo(new Selected.Found(80, 2015, "survey", true));
        assertThat(latest.select("x", SERIES, 2020)).isEqualTo(new Selected.Found(100, 2020, "wdi", false));
        assertThat(latest.select("x", SERIES, 2090)).isEqualTo(new Selected.Found(100, 2020, "wdi", false));
    }

    @Test
    void an_observation_from_after_the_year_of_scoring_does_not_count() {
        assertThat(BuiltIn.of(Selection.class, "latest").select("x", SERIES, 2009))
                .isEqualTo(new Selected.Nothing(new Reason.NoObservation("x")));
        assertThat(BuiltIn.of(Selection.class, "latest").select("x", List.of(), 2020))
                .isEqualTo(new Selected.Nothing(new Reason.NoObservation("x")));
    }

    @Test
    void an_observation_at_the_greatest_age_counts_and_an_older_one_does_not() {
        Selection latest = BuiltIn.of(Selection.class, "latest", Map.of("max-age", 4));
        assertThat(latest.select("x", SERIES, 2024)).isInstanceOf(Selected.Found.class);
        assertThat(latest.select("x", SERIES, 2025))
                .isEqualTo(new Selected.Nothing(new Reason.TooOld("x", 2020, 2021)));
    }

    @Test
    void change_is_a_difference_or_a_percentage_and_either_may_be_annual() {
        assertThat(change(Map.of("years", 5))).isEqualTo(new Selected.Found(20, 2020, "wdi", true));
        assertThat(value(change(Map.of("years", 5, "as", "percent")))).isEqualTo(25);
        assertThat(value(change(Map.of("years", 5, "as", "annual-difference")))).isEqualTo(4);
        assertThat(value(change(Map.of("years", 10, "as", "percent")))).isEqualTo(100);
        // 2^(1/10) − 1
        assertThat(value(change(Map.of("years", 10, "as", "annual-percent"))))
                .isCloseTo(7.177346253629313, within(1e-12));
    }

    @Test
    void both_ends_of_a_change_must_lie_within_the_tolerance() {
        assertThat(change(Map.of("years", 4)))
                .extracting(SelectionTest::sentence)
                .isEqualTo("There is no observation of x around 2016.");
        assertThat(value(change(Map.of("years", 4, "tolerance", 1)))).isEqualTo(20);
        assertThat(value(change(Map.of("years", 6, "tolerance", 1, "as", "annual-difference"))))
                .as("five years lie between the two")
                .isEqualTo(4);
        Selection strict = BuiltIn.of(Selection.class, "change", Map.of("years", 5));
        assertThat(strict.select("x", SERIES, 2021))
                .isEqualTo(new Selected.Nothing(new Reason.TooOld("x", 2020, 2021)));
        assertThat(strict.select("x", SERIES, 2000)).isEqualTo(new Selected.Nothing(new Reason.NoObservation("x")));
    }

    @Test
    void of_two_early_ends_that_are_equally_near_the_later_one_counts() {
        List<Datum> series =
                List.of(new Datum(2014, 1, "a", false), new Datum(2016, 2, "a", false), new Datum(2020, 5, "a", false));
        Selection change = BuiltIn.of(Selection.class, "change", Map.of("years", 5, "tolerance", 2));
        assertThat(value(change.select("x", series, 2020))).isEqualTo(3);
    }

    @Test
    void a_percentage_needs_an_early_end_above_zero() {
        List<Datum> series = List.of(new Datum(2015, 0, "a", false), new Datum(2020, 5, "a", false));
        Selection change = BuiltIn.of(Selection.class, "change", Map.of("years", 5, "as", "percent"));
        assertThat(change.select("x", series, 2020))
                .isEqualTo(new Selected.Nothing(new Reason.OutsideDomain("change", 0, "an early end above zero")));
        List<Datum> negative = List.of(new Datum(2015, 2, "a", false), new Datum(2020, -5, "a", false));
        Selection annual = BuiltIn.of(Selection.class, "change", Map.of("years", 5, "as", "annual-percent"));
        assertThat(annual.select("x", negative, 2020))
                .isEqualTo(new Selected.Nothing(new Reason.OutsideDomain("change", -5, "a late end from zero")));
    }

    @Test
    void a_change_that_is_too_large_for_a_number_is_missing() {
        List<Datum> series = List.of(new Datum(2015, -1.5e308, "a", false), new Datum(2020, 1.5e308, "a", false));
        assertThat(BuiltIn.of(Selection.class, "change", Map.of("years", 5)).select("x", series, 2020))
                .isInstanceOf(Selected.Nothing.class);
    }

    @Test
    void a_tolerance_as_wide_as_the_change_is_refused() {
        assertThat(BuiltIn.refusals(Selection.class, "change", Map.of("years", 3, "tolerance", 3)))
                .singleElement()
                .satisfies(r -> assertThat(r.expected()).isEqualTo("a tolerance below the number of years, 3"));
    }

    private static Selected change(Map<String, ?> arguments) {
        return BuiltIn.of(Selection.class, "change", arguments).select("x", SERIES, 2020);
    }

    private static double value(Selected selected) {
        return ((Selected.Found) selected).value();
    }

    private static String sentence(Selected selected) {
        return ((Selected.Nothing) selected).reason().sentence();
    }
}
