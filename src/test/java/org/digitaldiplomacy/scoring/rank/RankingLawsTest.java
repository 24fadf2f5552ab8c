package org.digitaldiplomacy.scoring.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Column;
import org.digitaldiplomacy.scoring.Ranker;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.builtin.Gaps;

class RankingLawsTest {

    private static final Map<String, ?> EXACT = Map.of("tolerance", 0);

    @Property(tries = 500)
    void a_rank_is_one_more_than_the_number_of_better_units(@ForAll("scores") Column scores) {
        int[] ranks = BuiltIn.of(Ranker.class, "competition", EXACT).rank(scores);
        for (int i = 0; i < ranks.length; i++) {
            int unit = i;
            long better = scores.isKnown(i)
                    ? IntStream.range(0, ranks.length)
                            .filter(j -> scores.isKnown(j) && scores.value(j) > scores.value(unit))
                            .count()
                    : -1;
            assertThat(ranks[i]).isEqualTo((int) better + 1);
        }
    }

    @Property(tries = 500)
    void a_better_score_never_ranks_behind(@ForAll("rankers") Ranker ranker, @ForAll("scores") Column scores) {
        int[] ranks = ranker.rank(scores);
        for (int i = 0; i < ranks.length; i++) {
            for (int j = 0; j < ranks.length; j++) {
                if (scores.isKnown(i) && scores.isKnown(j) && scores.value(i) >= scores.value(j)) {
                    assertThat(ranks[i]).isLessThanOrEqualTo(ranks[j]);
                }
            }
        }
    }

    @Property(tries = 500)
    void permuting_units_permutes_ranks(
            @ForAll("rankers") Ranker ranker, @ForAll("scores") Column scores, @ForAll Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, scores.size()).boxed().toList());
        Collections.shuffle(order, random);
        int[] ranks = ranker.rank(scores);
        int[] shuffled = ranker.rank(Column.of(order.stream().map(scores::cell).toArray(Cell[]::new)));
        for (int i = 0; i < shuffled.length; i++) {
            assertThat(shuffled[i]).isEqualTo(ranks[order.get(i)]);
        }
    }

    @Property(tries = 500)
    void dense_ranks_leave_no_gap(@ForAll("scores") Column scores) {
        int[] ranks = BuiltIn.of(Ranker.class, "dense", Map.of("tolerance", 2)).rank(scores);
        int last = IntStream.of(ranks).max().orElse(0);
        assertThat(IntStream.of(ranks).filter(r -> r > 0).distinct().count()).isEqualTo(last);
    }

    @Provide
    Arbitrary<Ranker> rankers() {
        return Arbitraries.of(
                BuiltIn.of(Ranker.class, "competition"),
                BuiltIn.of(Ranker.class, "competition", Map.of("tolerance", 1.5)),
                BuiltIn.of(Ranker.class, "competition", Map.of("decimals", 0)),
                BuiltIn.of(Ranker.class, "dense", Map.of("tolerance", 1.5)));
    }

    @Provide
    Arbitrary<Column> scores() {
        return Arbitraries.integers()
                .between(-50, 50)
                .map(i -> i / 4.0)
                .injectNull(0.1)
                .array(Double[].class)
                .ofMaxSize(30)
                .map(Gaps::column);
    }
}
