package org.digitaldiplomacy.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.digitaldiplomacy.edition.EditionNode.Kind;
import org.digitaldiplomacy.edition.RuleDescription.DescribedNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesBreaksTest {

    private static final SeriesBreaks BREAKS = SeriesBreaks.of(new RuleDescription(
            "",
            List.of(
                    node("index", Kind.COMPOSITE, null, null),
                    node("reach", Kind.COMPOSITE, "index", null),
                    node(
                            "missions",
                            Kind.INDICATOR,
                            "reach",
                            "The list grew, so that the edition of 2020 must not\nbe compared with later ones on this."),
                    node("openness", Kind.COMPOSITE, "index", null),
                    node("speech", Kind.INDICATOR, "openness", "Experts differ."),
                    node("leverage", Kind.LEVERAGE, null, null)),
            List.of()));

    private static DescribedNode node(String id, Kind kind, @Nullable String parent, @Nullable String limits) {
        return new DescribedNode(id, id, kind, parent, null, null, null, null, null, null, null, limits, null, null);
    }

    @Test
    void a_break_reaches_all_that_rests_on_the_indicator_and_nothing_else() {
        assertThat(BREAKS.between("missions", 2020, 2022)).containsExactly("missions");
        assertThat(BREAKS.between("reach", 2020, 2022)).containsExactly("missions");
        assertThat(BREAKS.between("index", 2020, 2026)).containsExactly("missions");
        assertThat(BREAKS.between("leverage", 2018, 2022)).containsExactly("missions");
        assertThat(BREAKS.areComparable("openness", 2020, 2022)).isTrue();
        assertThat(BREAKS.areComparable("speech", 2020, 2022)).isTrue();
    }

    @Test
    void years_on_one_side_of_a_break_may_be_compared() {
        assertThat(BREAKS.areComparable("index", 2022, 2026)).isTrue();
        assertThat(BREAKS.areComparable("index", 2018, 2020)).isTrue();
        assertThat(SeriesBreaks.none().areComparable("index", 2018, 2026)).isTrue();
    }
}
