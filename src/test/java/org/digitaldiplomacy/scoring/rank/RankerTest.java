package org.digitaldiplomacy.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.scoring.builtin.Gaps.column;

import java.util.Map;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Ranker;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.junit.jupiter.api.Test;

class RankerTest {

    @Test
    void ties_take_the_better_rank_and_a_gap_takes_none() {
        Column scores = column(50.0, 80.0, null, 50.0, 20.0);
        assertThat(ranks("competition", Map.of(), scores)).containsExactly(2, 1, 0, 2, 4);
        assertThat(ranks("dense", Map.of(), scores)).containsExactly(2, 1, 0, 2, 3);
    }

    @Test
    void scores_within_the_tolerance_of_the_best_of_their_group_are_ties() {
        assertThat(ranks("competition", Map.of(), Column.of(1, 1 + 1e-9, 1 + 1.2e-9)))
                .containsExactly(3, 1, 1);
        assertThat(ranks("competition", Map.of("tolerance", 0), Column.of(1, 1 + 1e-12)))
                .containsExactly(2, 1);
        assertThat(ranks("competition", Map.of(), Column.of(0.3, 0.1 + 0.2))).containsExactly(1, 1);
    }

    @Test
    void ties_do_not_chain() {
        Map<String, ?> wide = Map.of("tolerance", 1);
        assertThat(ranks("competition", wide, Column.of(10, 9.5, 8.5, 8, 7.4)))
                .as("8.5 is near 9.5, but 9.5 belongs to 10")
                .containsExactly(1, 1, 3, 3, 5);
        assertThat(ranks("dense", wide, Column.of(10, 9.5, 8.5, 8, 7.4))).containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void by_option_scores_are_compared_as_published() {
        Column scores = Column.of(0.7994, 0.7985, 0.7984999, 0.8);
        assertThat(ranks("competition", Map.of("decimals", 3), scores)).containsExactly(2, 2, 4, 1);
        assertThat(ranks("competition", Map.of("decimals", 1), scores)).containsExactly(1, 1, 1, 1);
        assertThat(ranks("dense", Map.of("decimals", 3), scores)).containsExactly(2, 2, 3, 1);
    }

    @Test
    void nothing_and_one_can_be_ranked() {
        assertThat(ranks("competition", Map.of(), Column.of(new double[0]))).isEmpty();
        assertThat(ranks("competition", Map.of(), column((Double) null))).containsExactly(0);
        assertThat(ranks("competition", Map.of(), Column.of(-3))).containsExactly(1);
        assertThat(ranks("competition", Map.of(), Column.of(0.0, -0.0))).containsExactly(1, 1);
    }

    private static int[] ranks(String name, Map<String, ?> arguments, Column scores) {
        return BuiltIn.of(Ranker.class, name, arguments).rank(scores);
    }
}
