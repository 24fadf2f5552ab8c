package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.scoring.Carried;
import org.digitaldiplomacy.scoring.Composite;
import org.digitaldiplomacy.scoring.IndicatorNode;
import org.digitaldiplomacy.scoring.Methodology;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person who knows the world would check in the flagship's rankings. */
class FlagshipTest {

    private static final List<String> DIMENSIONS = List.of("reach", "openness", "cyber-resilience");

    private static String why(String node, String state) {
        Scores scores = Flagship.scores(2026);
        Reason reason = scores.scores(node).reason(scores.units().indexOf(state));
        return reason == null ? "" : reason.sentence();
    }

    @Test
    void kosovo_is_not_ranked_on_cyber_resilience_and_the_reason_is_given() {
        assertThat(why("cyber-resilience", "XKX"))
                .isEqualTo("0 of the 3 indicators of cyber-resilience are known; 100.0 % are needed to be ranked.");
        assertThat(why("gci-overall", "XKX")).isEqualTo("There is no observation of gci-overall.");
        assertThat(why("index", "XKX"))
                .isEqualTo(
                        "index needs cyber-resilience, which is missing. 0 of the 3 indicators of cyber-resilience are"
                                + " known; 100.0 % are needed to be ranked.");
        assertThat(why("small-state-leverage", "XKX")).isNotEmpty();
        assertThat(Flagship.ranked(Flagship.scores(2026), "reach")).containsKey("XKX");
        assertThat(Flagship.ranked(Flagship.scores(2026), "openness")).containsKey("XKX");
    }

    @Test
    void a_number_that_is_too_old_says_so() {
        assertThat(why("internet-users", "PRK"))
                .isEqualTo("The latest observation of internet-users is of 2012, older than 2018.");
    }

    @Test
    void an_indicator_that_few_have_is_not_carried() {
        assertThat(Flagship.scores(2020).indicator("open-data-inventory-points").notCarried())
                .map(Reason::code)
                .contains("NOT_CARRIED");
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2022, 2024, 2026})
    void every_missing_score_has_a_reason_and_no_score_leaves_its_range(int year) {
        Scores scores = Flagship.scores(year);
        for (String node : scores.nodeIds()) {
            for (int i = 0; i < scores.units().size(); i++) {
                if (!scores.scores(node).isKnown(i)) {
                    assertThat(scores.scores(node).cell(i).toString()).isNotBlank();
                    assertThat(scores.ranks(node)[i]).isZero();
                } else if (!node.equals("small-state-leverage")) {
                    assertThat(scores.scores(node).value(i)).isBetween(0.0, 100.0);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2022, 2024, 2026})
    void most_states_are_ranked(int year) {
        Scores scores = Flagship.scores(year);
        assertThat(scores.units().size()).isEqualTo(196);
        assertThat(Flagship.ranked(scores, "index")).hasSizeGreaterThan(165);
        assertThat(Flagship.ranked(scores, "reach")).hasSizeGreaterThan(185);
        assertThat(Flagship.ranked(scores, "openness")).hasSizeGreaterThan(170);
        assertThat(Flagship.ranked(scores, "cyber-resilience")).hasSizeGreaterThan(190);
        assertThat(Flagship.ranked(scores, "small-state-leverage")).hasSizeGreaterThan(160);
    }

    @Test
    void the_order_is_one_that_an_observer_would_expect() {
        Map<String, Double> index = Flagship.ranked(Flagship.scores(2026), "index");
        assertThat(index.get("DNK")).isGreaterThan(index.get("HUN"));
        assertThat(index.get("EST")).isGreaterThan(index.get("BLR"));
        assertThat(index.get("KOR")).isGreaterThan(index.get("CHN"));
        assertThat(index.get("GHA")).isGreaterThan(index.get("ERI"));
        Map<String, Double> openness = Flagship.ranked(Flagship.scores(2026), "openness");
        assertThat(openness.entrySet().stream()
                        .min(Map.Entry.comparingByValue())
                        .orElseThrow())
                .extracting(Map.Entry::getKey)
                .isEqualTo("PRK");
        Map<String, Double> leverage = Flagship.ranked(Flagship.scores(2026), "small-state-leverage");
        assertThat(leverage.get("EST")).isPositive();
        assertThat(leverage.get("GEO")).isPositive();
        assertThat(leverage.get("QAT")).isNegative();
    }

    @Test
    void leverage_owes_nothing_to_size() {
        Scores scores = Flagship.scores(2026);
        ByHand hand = new ByHand(2026);
        Map<String, Double> leverage = Flagship.ranked(scores, "small-state-leverage");
        Map<String, Double> people = new TreeMap<>();
        Map<String, Double> income = new TreeMap<>();
        leverage.keySet().forEach(s -> {
            people.put(s, Math.log(java.util.Objects.requireNonNull(hand.latest("population", s, 2))));
            income.put(s, Math.log(java.util.Objects.requireNonNull(hand.latest("gdp-per-capita-current-usd", s, 6))));
        });
        assertThat(Correlation.of(leverage, people)).isBetween(-0.02, 0.02);
        assertThat(Correlation.of(leverage, income)).isBetween(-0.02, 0.02);
    }

    @Test
    void every_weight_has_a_rationale_and_every_indicator_its_limits() {
        Methodology methodology = Flagship.rules().methodology();
        methodology.nodes().forEach(node -> {
            if (node instanceof Composite composite) {
                assertThat(composite.children()).as(composite.id()).allSatisfy(child -> assertThat(child.rationale())
                        .isNotBlank());
            } else if (node instanceof IndicatorNode indicator) {
                assertThat(indicator.about().limits()).as(indicator.id()).isNotBlank();
            }
        });
        assertThat(methodology.root().children().stream().map(c -> c.node().id()))
                .containsExactlyElementsOf(DIMENSIONS);
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2022, 2024, 2026})
    void enough_is_known_for_every_edition_with_room_to_spare(int year) {
        Scores scores = Flagship.scores(year);
        assertThat(Flagship.rules().tooLittleCarried(scores)).isEmpty();
        assertThat(Carried.of(scores).share()).isGreaterThan(Flagship.rules().leastCarried() + 0.1);
    }

    @Test
    void a_year_of_which_little_is_known_is_refused_with_what_fell_out() {
        assertThat(Flagship.rules().tooLittleCarried(Flagship.scores(2030))).hasValueSatisfying(why -> assertThat(why)
                .startsWith("as of 2030 too little is known to rank by digital-diplomacy: 60.0 % are needed"
                        + " (least-carried), ")
                .contains(
                        "mission-host-countries (8.3 % of the weight): 0.0 % of the units have"
                                + " mission-host-countries",
                        "196 of the 196 units have only observations that are too old"));
    }

    @Test
    void a_misspelt_group_in_a_choice_is_refused_with_the_closest_one() throws IOException {
        Map<String, String> files = new TreeMap<>();
        RuleFiles.in(Flagship.FOLDER)
                .contents()
                .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        files.computeIfPresent(
                "methodology.yaml",
                (path, text) -> text.replace("subregion-eastern-asia: 0.56", "subregion-eastern-asa: 0.56"));
        assertThat(Flagship.READER.read(RuleFiles.of(files), Flagship.known()))
                .isInstanceOfSatisfying(RuleReading.Refused.class, r -> assertThat(r.report())
                        .contains("found 'subregion-eastern-asa', expected a group of the data")
                        .contains("did you mean 'subregion-eastern-asia'?"));
    }

    @Test
    void editions_are_asked_for() {
        assertThat(Flagship.rules().editions()).containsExactly(2020, 2022, 2024, 2026);
    }
}
