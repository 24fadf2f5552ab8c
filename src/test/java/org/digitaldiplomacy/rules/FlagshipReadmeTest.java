package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.digitaldiplomacy.scoring.Carried;
import org.digitaldiplomacy.scoring.Scores;
import org.junit.jupiter.api.Test;

/** The figures that the flagship's documentation states are those of the data. */
class FlagshipReadmeTest {

    private static final ByHand HAND = new ByHand(2026);

    private static void says(String... phrases) {
        try {
            String readme = Files.readString(Flagship.FOLDER.resolve("README.md"));
            assertThat(readme).contains(List.of(phrases));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String two(double x) {
        return String.format(Locale.ROOT, "%.2f", x).replace("-0.00", "0.00");
    }

    private static Map<String, Double> ranked(int year, String node) {
        return Flagship.ranked(Flagship.scores(year), node);
    }

    private static int rank(int year, String node, String state) {
        Scores scores = Flagship.scores(year);
        return scores.ranks(node)[scores.units().indexOf(state)];
    }

    private static Map<String, Double> column(String id, int year) {
        Map<String, Double> column = new TreeMap<>();
        ByHand then = new ByHand(year);
        for (String state : then.states()) {
            Double x = then.latest(id, state, 0);
            if (x != null) {
                column.put(state, x);
            }
        }
        return column;
    }

    private static int count(Map<String, Double> column, String state) {
        return column.getOrDefault(state, 0.0).intValue();
    }

    private static double sum(Map<String, Double> column) {
        return column.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double deviation(Map<String, Double> column) {
        double mean = sum(column) / column.size();
        return Math.sqrt(column.values().stream()
                        .mapToDouble(x -> (x - mean) * (x - mean))
                        .sum()
                / column.size());
    }

    private static Map<String, Double> logarithm(String id, int oldest, Map<String, Double> like) {
        Map<String, Double> logs = new TreeMap<>();
        for (String state : like.keySet()) {
            Double x = HAND.latest(id, state, oldest);
            if (x != null) {
                logs.put(state, Math.log(x));
            }
        }
        return logs;
    }

    private static Map<String, Double> ofIndex(ToDoubleFunction<String> score) {
        return ranked(2026, "index").keySet().stream()
                .collect(Collectors.toMap(s -> s, score::applyAsDouble, (a, b) -> a, TreeMap::new));
    }

    @Test
    void who_is_ranked() {
        assertThat(HAND.states().stream().filter(HAND::isSmall).count()).isEqualTo(100);
        assertThat(ranked(2026, "openness")).hasSize(175);
        says("Half of all states have fewer than ten million people", "21 states of fewer than half a million people");
        assertThat(HAND.states().stream()
                        .filter(s -> !ranked(2026, "civic-space").containsKey(s)))
                .hasSize(21)
                .allSatisfy(s -> assertThat(HAND.latest("population", s, 2)).isLessThan(500_000));
        assertThat(HAND.states().stream().filter(s -> !ranked(2026, "reach").containsKey(s)))
                .containsExactly("PRK", "SDN", "TKM", "TUV", "TWN", "VUT", "WSM");
        assertThat(HAND.states().stream()
                        .filter(s -> !ranked(2026, "cyber-resilience").containsKey(s)))
                .containsExactly("PLW", "TWN", "XKX");
        assertThat(ranked(2026, "index").keySet().stream()
                        .filter(s -> !ranked(2026, "small-state-leverage").containsKey(s)))
                .containsExactly("ERI", "SSD", "YEM");
    }

    @Test
    void breaks_between_editions() {
        double growth = sum(column("mission-host-countries", 2022)) / sum(column("mission-host-countries", 2020)) - 1;
        Map<String, Double> before = column("gci-overall", 2020);
        Map<String, Double> after = column("gci-overall", 2024);
        double rise = after.keySet().stream()
                .filter(before::containsKey)
                .mapToDouble(s -> after.getOrDefault(s, 0.0) - before.getOrDefault(s, 0.0))
                .average()
                .orElse(0);
        int fall = rank(2024, "cyber-resilience", "MKD") - rank(2022, "cyber-resilience", "MKD");
        Map<String, Double> signed = column("cctld-dnssec-signed", 2026);
        long signedSince = column("cctld-dnssec-signed", 2020).entrySet().stream()
                .filter(s -> s.getValue() == 0 && signed.getOrDefault(s.getKey(), 0.0) == 1)
                .count();
        int lesotho = rank(2024, "index", "LSO") - rank(2026, "index", "LSO");
        says(
                "The " + signedSince + " states that have signed their domain since",
                "Lesotho rises by " + lesotho + " ranks",
                "grew by " + Math.round(100 * growth) + " %",
                "rose by " + Math.round(rise) + " points",
                "North Macedonia lost " + fall + " ranks",
                after.values().stream().filter(x -> x >= 95).count() + " states have 95 points or more");
    }

    @Test
    void what_looks_wrong_is_explained() {
        Map<String, Double> hosts = column("mission-host-countries", 2022);
        says(
                "China has " + count(hosts, "CHN") + " host countries in it, the Republic of Korea "
                        + count(hosts, "KOR") + ", Singapore " + count(hosts, "SGP"),
                "Russia is " + rank(2026, "cyber-resilience", "RUS") + "th",
                "Bangladesh is " + rank(2026, "cyber-resilience", "BGD") + "th and Zambia "
                        + rank(2026, "cyber-resilience", "ZMB") + "th",
                "Malta (" + rank(2026, "index", "MLT") + "th",
                "at " + rank(2026, "openness", "ARE") + " and " + rank(2026, "openness", "SGP") + " of 175",
                "is " + rank(2026, "openness", "COM") + "th");
    }

    @Test
    void how_much_is_new_since_the_edition_before() {
        Map<String, Double> before = ranked(2024, "index");
        Map<String, Double> now = ranked(2026, "index");
        List<String> both = now.keySet().stream().filter(before::containsKey).toList();
        long same = both.stream()
                .filter(s -> now.getOrDefault(s, -1.0).equals(before.get(s)))
                .count();
        says("Of the " + both.size() + " states ranked in both, " + same + " have the very score of 2024");
    }

    @Test
    void how_much_of_the_weight_counts() {
        says(
                "It is " + share(2020) + " for 2020",
                share(2022) + " for 2022, 2024 and 2026",
                "it would be " + share(2027) + " as of 2027, " + share(2028) + " as of 2028 and " + share(2030)
                        + " as of 2030",
                "less than " + Math.round(100 * Flagship.rules().leastCarried()) + " % of the weight");
        assertThat(share(2024)).isEqualTo(share(2022));
        assertThat(share(2026)).isEqualTo(share(2022));
    }

    private static String share(int year) {
        return Carried.percent(Carried.of(Flagship.scores(year)).share());
    }

    @Test
    void what_is_shown_without_weight() {
        says(
                "| `ministry-platforms` | none yet, "
                        + HAND.scores("ministry-platforms").size() + " of 196 known",
                "| `followers` | none yet, " + HAND.scores("followers").size() + " of 196 known",
                "platforms in 2026 for " + HAND.scores("ministry-platforms").size() + " ministries");
        assertThat(HAND.scores("posting-frequency")).isEmpty();
    }

    @Test
    void what_moves_the_index() {
        Map<String, Double> index = ranked(2026, "index");
        Map<String, Double> reach = ofIndex(s -> HAND.scores("reach").getOrDefault(s, 0.0));
        Map<String, Double> openness = ofIndex(s -> HAND.scores("openness").getOrDefault(s, 0.0));
        Map<String, Double> cyber = ofIndex(s -> HAND.scores("cyber-resilience").getOrDefault(s, 0.0));
        Map<String, Double> arithmetic =
                ofIndex(s -> reach.getOrDefault(s, 0.0) + openness.getOrDefault(s, 0.0) + cyber.getOrDefault(s, 0.0));
        says(
                "standard deviation " + Math.round(deviation(cyber)) + " points, against "
                        + Math.round(deviation(reach)) + " for reach and " + Math.round(deviation(openness)),
                "correlation with the index " + two(Correlation.of(cyber, index)) + ", "
                        + two(Correlation.of(reach, index)) + " and " + two(Correlation.of(openness, index)),
                String.format(
                        Locale.ROOT,
                        "rank correlation with an arithmetic index: %.3f",
                        Correlation.ofRanks(index, arithmetic)));
    }

    @Test
    void what_leverage_takes_out() {
        Map<String, Double> leverage = ranked(2026, "small-state-leverage");
        Map<String, Double> income = logarithm("gdp-per-capita-current-usd", 6, leverage);
        Map<String, Double> index = ranked(2026, "index");
        double expected = index.getOrDefault("USA", 0.0) - leverage.getOrDefault("USA", 0.0);
        says(
                "ln GDP per head at " + two(Correlation.of(index, income)),
                "Leverage takes that out (" + two(Correlation.of(leverage, income)) + ")",
                "expects " + Math.round(expected) + " points of the United States",
                "explain "
                        + two(Flagship.scores(2026)
                                .leverage("small-state-leverage")
                                .fit()
                                .model()
                                .orElseThrow()
                                .rSquared())
                        + " of the variance");
    }

    @Test
    void how_indicators_move_together() {
        says("(r = "
                + two(Correlation.of(
                                column("internet-censorship-effort", 2021),
                                column("government-internet-filtering", 2021)))
                        .replace('-', '−')
                + ")");
        Map<String, Double> hosts = column("mission-host-countries", 2022);
        says(
                "rank correlation " + two(Correlation.ofRanks(column("mission-network-eigenvector", 2022), hosts)),
                "rank correlation " + two(Correlation.ofRanks(column("mission-network-betweenness", 2022), hosts)));
        assertThat(Correlation.of(column("online-service-index", 2024), column("e-participation-index", 2024)))
                .isBetween(0.945, 0.955);
        assertThat(Correlation.of(column("internet-censorship-effort", 2023), column("freedom-of-expression", 2023)))
                .isBetween(0.845, 0.855);
    }
}
