package org.digitaldiplomacy.scoring.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.IndicatorDirection;
import org.digitaldiplomacy.scoring.Normaliser.Fit;
import org.digitaldiplomacy.scoring.Normaliser.Setting;
import org.digitaldiplomacy.scoring.Units;
import org.junit.jupiter.api.Test;

class ReferenceGoalpostsTest {

    private static final ReferenceGoalposts AMPI = new ReferenceGoalposts(OptionalDouble.empty(), 100, 30);

    /** Mean 20, half the range 10: 10, 20 and 30 score 70, 100 and 130. */
    @Test
    void the_mean_scores_100_and_half_the_range_30() {
        assertScores(AMPI, Column.of(10, 20, 30), IndicatorDirection.HIGHER_IS_BETTER, 70, 100, 130);
    }

    /** Half the range is 15, so that 10 lies two thirds of a post below 20, and 40 a post and a third above. */
    @Test
    void a_stated_reference_is_the_centre() {
        ReferenceGoalposts stated = new ReferenceGoalposts(OptionalDouble.of(20), 100, 30);
        assertScores(stated, Column.of(10, 20, 40), IndicatorDirection.HIGHER_IS_BETTER, 80, 100, 140);
    }

    @Test
    void where_lower_is_better_the_scores_are_mirrored() {
        ReferenceGoalposts stated = new ReferenceGoalposts(OptionalDouble.of(20), 100, 30);
        assertScores(stated, Column.of(-10, -20, -40), IndicatorDirection.LOWER_IS_BETTER, 120, 100, 60);
    }

    @Test
    void equal_values_are_refused() {
        assertThat(AMPI.fit(Column.of(3, 3), setting(Column.of(3, 3), IndicatorDirection.HIGHER_IS_BETTER)))
                .isInstanceOf(Fit.Refused.class);
    }

    private static void assertScores(
            ReferenceGoalposts normaliser, Column directed, IndicatorDirection direction, double... expected) {
        Fit fit = normaliser.fit(directed, setting(directed, direction));
        assertThat(fit).isInstanceOf(Fit.Mapping.class);
        assertThat(directed.map(((Fit.Mapping) fit).scale()).knownValues()).containsExactly(expected, within(1e-12));
    }

    private static Setting setting(Column column, IndicatorDirection direction) {
        List<String> codes =
                IntStream.range(0, column.size()).mapToObj(i -> "U" + i).toList();
        return new Setting("x", Units.of(codes), direction, column);
    }
}
