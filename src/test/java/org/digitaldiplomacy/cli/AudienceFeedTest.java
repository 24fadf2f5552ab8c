package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Presence, audience and activity of ministries count in reach by themselves once they are known for three quarters of
 * the states. The feed is made up.
 */
class AudienceFeedTest {

    private static final List<String> DIGITAL = List.of("ministry-platforms", "followers", "posting-frequency");

    @TempDir
    private Path folder;

    /** The bundled measures of accounts are those that the command makes of the bundled accounts. */
    @Test
    void the_bundled_measures_are_those_of_the_bundled_accounts() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/main/resources/data/observations/account-measures.csv"));
        for (int year : new int[] {2020, 2021, 2022, 2023, 2024}) {
            Ran ran = Ran.command(
                    "measure",
                    "bundled",
                    "--year",
                    year,
                    "--measure",
                    "followers",
                    "--measure",
                    "posting-frequency",
                    "--as",
                    "observations",
                    "--source",
                    "account-measures-2026-11");
            assertThat(ran.out().lines().skip(1))
                    .containsExactlyInAnyOrderElementsOf(rows.stream()
                            .filter(row -> row.contains("," + year + ","))
                            .toList());
        }
    }

    @Test
    void a_feed_for_160_states_makes_the_next_edition_score_them() throws IOException {
        MadeUpAudience audience = MadeUpAudience.of(160, folder);
        Map<String, Map<String, String>> before = reach(Path.of("bundled"));

        Map<String, Map<String, String>> after = reach(audience.measured());

        int ranked = 0;
        for (String state : audience.states()) {
            Map<String, String> of = after.getOrDefault(state, Map.of());
            double followers = 100 * Math.log1p(audience.followers(state)) / Math.log1p(100_000_000);
            double posts = 100 * Math.log1p(audience.postsADay(state)) / Math.log(11);
            assertThat(score(of, "followers")).as(state).isCloseTo(followers, within(1e-9));
            assertThat(score(of, "posting-frequency")).as(state).isCloseTo(posts, within(1e-9));
            if (isRanked(before, state)) {
                ranked++;
                assertThat(score(of, "reach"))
                        .as(state)
                        .isCloseTo(
                                (2 * score(of, "mission-host-countries")
                                                + score(of, "missions-with-website")
                                                + score(of, "internet-users")
                                                + score(of, "ministry-platforms")
                                                + 2 * followers
                                                + posts)
                                        / 8,
                                within(1e-9));
            }
        }
        assertThat(ranked).isGreaterThan(150);
        assertThat(after.keySet().stream().filter(state -> isRanked(after, state)))
                .as("a state that nobody counted is not ranked any more")
                .allSatisfy(state -> assertThat(audience.states()).contains(state))
                .hasSize(ranked);
    }

    @Test
    void a_feed_for_100_states_is_shown_and_moves_no_score() throws IOException {
        MadeUpAudience audience = MadeUpAudience.of(100, folder);
        Map<String, Map<String, String>> before = reach(Path.of("bundled"));

        Map<String, Map<String, String>> after = reach(audience.measured());

        assertThat(audience.states()).allSatisfy(state -> assertThat(after.getOrDefault(state, Map.of()))
                .containsKeys(DIGITAL.toArray(String[]::new)));
        assertThat(after.values().stream().map(of -> of.getOrDefault("reach", "")))
                .containsExactlyElementsOf(before.values().stream()
                        .map(of -> of.getOrDefault("reach", ""))
                        .toList());
    }

    /** Country → node of reach → score, without the nodes that it has no score on. */
    private static Map<String, Map<String, String>> reach(Path data) {
        Stream<Object> nodes = Stream.concat(
                        Stream.of("reach", "mission-host-countries", "missions-with-website", "internet-users"),
                        DIGITAL.stream())
                .flatMap(node -> Stream.of("--node", node));
        Ran ran = Ran.command(Stream.concat(Stream.of("score", "digital-diplomacy", data, "--as-of", 2026), nodes)
                .toArray());
        assertThat(ran.code()).isZero();
        assertThat(ran.err().lines()).allSatisfy(line -> assertThat(line).startsWith("Note: "));
        return ran.out()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .collect(Collectors.groupingBy(
                        cells -> cells[0],
                        TreeMap::new,
                        Collectors.filtering(
                                cells -> !cells[2].isEmpty(), Collectors.toMap(cells -> cells[1], cells -> cells[2]))));
    }

    private static boolean isRanked(Map<String, Map<String, String>> scores, String state) {
        return scores.getOrDefault(state, Map.of()).containsKey("reach");
    }

    private static double score(Map<String, String> of, String node) {
        return Double.parseDouble(of.getOrDefault(node, "NaN"));
    }
}
