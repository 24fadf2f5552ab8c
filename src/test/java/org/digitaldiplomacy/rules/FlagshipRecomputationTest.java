package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.scoring.Scores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's scores and ranks equal those of {@link ByHand}. */
class FlagshipRecomputationTest {

    private static final List<String> NODES = List.of(
            "mission-host-countries",
            "missions-with-website",
            "internet-users",
            "ministry-platforms",
            "followers",
            "posting-frequency",
            "online-service-index",
            "e-participation-index",
            "open-data-inventory-points",
            "govtech-maturity",
            "internet-censorship-effort",
            "freedom-of-expression",
            "gci-overall",
            "secure-internet-servers",
            "cctld-dnssec-signed",
            "reach",
            "government-online",
            "civic-space",
            "openness",
            "cyber-resilience",
            "index",
            "small-state-leverage");

    @ParameterizedTest
    @ValueSource(ints = {2020, 2022, 2024, 2026})
    void every_score_and_rank_equals_the_one_by_hand(int year) {
        Scores engine = Flagship.scores(year);
        ByHand hand = new ByHand(year);
        assertThat(engine.nodeIds()).containsExactlyInAnyOrderElementsOf(NODES);
        for (String node : NODES) {
            Map<String, Double> scores = Flagship.ranked(engine, node);
            assertThat(scores.keySet()).as(node).isEqualTo(hand.scores(node).keySet());
            scores.forEach((state, score) -> assertThat(score)
                    .as(node + " of " + state)
                    .isCloseTo(hand.scores(node).get(state), within(1e-9)));
            assertThat(ranks(engine, engine.ranks(node))).as(node).isEqualTo(hand.ranks(node));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2022, 2024, 2026})
    void ranks_among_small_states_equal_those_by_hand(int year) {
        Scores engine = Flagship.scores(year);
        ByHand hand = new ByHand(year);
        hand.scores.values().forEach(column -> column.keySet().removeIf(s -> !hand.isSmall(s)));
        for (String node : List.of("index", "reach", "openness", "cyber-resilience", "small-state-leverage")) {
            assertThat(ranks(engine, engine.ranksWithin("small-states", node)))
                    .as(node)
                    .isEqualTo(hand.ranks(node));
        }
    }

    private static Map<String, Integer> ranks(Scores scores, int[] ranks) {
        Map<String, Integer> byState = new TreeMap<>();
        for (int i = 0; i < ranks.length; i++) {
            if (ranks[i] > 0) {
                byState.put(scores.units().code(i), ranks[i]);
            }
        }
        return byState;
    }
}
