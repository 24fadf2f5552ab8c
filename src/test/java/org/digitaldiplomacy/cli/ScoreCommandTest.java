package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scoring from files, on synthetic towns and on what comes with the application. */
class ScoreCommandTest {

    @TempDir
    private Path folder;

    @Test
    void a_wide_file_is_scored_with_its_groups_gaps_and_denominators() throws IOException {
        Towns towns = Towns.in(folder);
        assertThat(Ran.command("score", towns.folder(), towns.data(Towns.WIDE), "--node", "index"))
                .isEqualTo(new Ran(0, Towns.SCORES, ""));
    }

    @Test
    void a_long_file_gives_the_same_scores() throws IOException {
        Towns towns = Towns.in(folder);
        Ran ran = Ran.command("score", towns.folder(), towns.data(Towns.LONG), "--node", "index");
        assertThat(ran.out().lines())
                .containsExactlyInAnyOrderElementsOf(Towns.SCORES.lines().toList());
        assertThat(ran.code()).isZero();
    }

    @Test
    void the_year_of_a_file_without_years_is_the_one_asked_for() throws IOException {
        Towns towns = Towns.in(folder).replacing("methodology.yaml", "groups:\n", "editions: [1999]\ngroups:\n");
        Path data = towns.data(Towns.WIDE);
        assertThat(Ran.command("score", towns.folder(), data, "--node", "index").out())
                .isEqualTo(Towns.SCORES);
        assertThat(Ran.command("score", towns.folder(), data, "--node", "index", "--as-of", 2024)
                        .out())
                .isEqualTo(Towns.SCORES);
    }

    @Test
    void values_after_the_year_asked_for_do_not_count() throws IOException {
        Towns towns = Towns.in(folder);
        Ran ran = Ran.command("score", towns.folder(), towns.data(Towns.LONG), "--node", "cost", "--as-of", 2019);
        assertThat(ran.out()).contains("A1,cost,,,,NO_OBSERVATION,There is no observation of cost.");
    }

    @Test
    void without_a_node_all_are_told_in_the_trees_order() throws IOException {
        Towns towns = Towns.in(folder);
        Ran ran = Ran.command("score", towns.folder(), towns.data(Towns.WIDE));
        assertThat(ran.out().lines().skip(1).map(l -> l.split(",", -1)[1]).distinct())
                .containsExactly("index", "speed", "sites", "cost");
        assertThat(ran.out()).contains("A5,sites,,,,NO_DENOMINATOR,");
    }

    @Test
    void the_output_may_go_to_a_file() throws IOException {
        Towns towns = Towns.in(folder);
        Path file = folder.resolve("scores.csv");
        assertThat(Ran.command("score", towns.folder(), towns.data(Towns.WIDE), "--node", "index", "-o", file))
                .isEqualTo(new Ran(0, "", ""));
        assertThat(file).hasContent(Towns.SCORES);
    }

    @Test
    void json_tells_the_rules_the_ranks_and_how_each_score_came_about() throws IOException {
        Towns towns = Towns.in(folder);
        Path data = towns.data(Towns.WIDE);
        Ran ran = Ran.command("score", towns.folder(), data, "--node", "index", "--format", "json", "--explain");
        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(json.path("methodology").asText()).isEqualTo("towns");
        assertThat(json.path("version").asText()).isEqualTo("1.0.0");
        assertThat(json.path("digest").asText()).matches("[0-9a-f]{64}");
        JsonNode a1 = json.path("scores").path(0);
        assertThat(a1.path("unit").asText()).isEqualTo("A1");
        assertThat(a1.path("score").asDouble()).isEqualTo(21.875);
        assertThat(a1.path("rank").asInt()).isEqualTo(4);
        assertThat(a1.path("rankWithin").path("small").asInt()).isEqualTo(2);
        JsonNode speed =
                json.path("scores").path(3).path("explanation").path("parts").path(0);
        assertThat(speed.path("share").asDouble()).isEqualTo(0.5);
        assertThat(speed.path("of").path("isImputed").asBoolean()).isTrue();
        assertThat(speed.path("of").path("imputed").asDouble()).isEqualTo(32.5);
        JsonNode a5 = json.path("scores").path(4);
        assertThat(a5.has("score")).isFalse();
        assertThat(a5.path("reasonCode").asText()).isEqualTo("PART_MISSING");
        assertThat(ran.out()).contains("\"score\" : 100,");
    }

    @Test
    void the_bundled_index_is_the_engines_to_the_last_bit() {
        RuleBook.Reading.Read rules =
                (RuleBook.Reading.Read) Ran.RULES.bundled("digital-diplomacy").orElseThrow();
        DataFiles.Reading.Read data = (DataFiles.Reading.Read) Ran.DATA.bundled();
        Scores scores = Engine.score(rules.rules().methodology(), data.panel(), 2024);

        Ran ran = Ran.command("score", "digital-diplomacy", "bundled", "--as-of", 2024);

        assertThat(ran.err())
                .startsWith("Note: ")
                .contains(
                        " of the weight of index rests on indicators that carry weight.",
                        "followers (8.3 % of the weight)");
        Map<String, List<String>> told = new TreeMap<>();
        ran.out().lines().skip(1).map(l -> l.split(",", -1)).forEach(c -> told.computeIfAbsent(
                        c[1], n -> new ArrayList<>())
                .add(c[0] + " " + (c[2].isEmpty() ? "" : Double.valueOf(c[2])) + " " + c[3] + " " + c[4]));
        assertThat(told.keySet()).isEqualTo(Set.copyOf(scores.nodeIds()));
        told.forEach((node, rows) -> assertThat(rows).as(node).isEqualTo(rows(scores, node)));
    }

    @Test
    void nothing_is_scored_where_less_is_known_than_the_rules_demand() throws IOException {
        Towns towns = Towns.in(folder)
                .replacing("methodology.yaml", "{min-known: 0.6,", "{min-known: 0.6, min-units: 0.9,")
                .replacing("methodology.yaml", "groups:\n", "least-carried: 0.3\ngroups:\n");
        Path data = towns.data(Towns.WIDE);
        Ran ran = Ran.command("score", towns.folder(), data);
        assertThat(ran.code()).isNotZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "too little is known to rank by towns: 30.0 % are needed (least-carried), 25.0 % of the weight of"
                                + " index rests on indicators that carry weight.")
                .contains("speed (50.0 % of the weight): 80.0 % of the units have speed; 90.0 % are needed");

        towns.replacing("methodology.yaml", "least-carried: 0.3", "least-carried: 0.25");
        Ran enough = Ran.command("score", towns.folder(), data, "--format", "json");
        assertThat(enough.code()).isZero();
        JsonNode carried = new ObjectMapper().readTree(enough.out()).path("carried");
        assertThat(carried.path("share").asDouble()).isEqualTo(0.25);
        assertThat(carried.path("needed").asDouble()).isEqualTo(0.25);
        assertThat(carried.path("without")).hasSize(2);
    }

    private static List<String> rows(Scores scores, String node) {
        List<String> rows = new ArrayList<>();
        int[] small = scores.ranksWithin("small-states", node);
        for (int u = 0; u < scores.units().size(); u++) {
            int rank = scores.ranks(node)[u];
            rows.add(scores.units().code(u) + " "
                    + (rank == 0 ? "" : scores.scores(node).value(u))
                    + " " + (rank == 0 ? "" : rank) + " " + (small[u] == 0 ? "" : small[u]));
        }
        return rows;
    }

    @Test
    void the_published_data_beside_a_methodology_is_scored_from_its_file() throws IOException {
        Path rules = Path.of("scoring-rules/human-development");
        Ran ran = Ran.command("score", rules, rules.resolve("data/2022.csv"), "--node", "human-development-index");
        List<String> published = Files.readAllLines(rules.resolve("expected/2022.csv"));
        assertThat(ran.out().lines().skip(1).map(l -> l.split(",", -1)).map(c -> c[0] + " " + c[3]))
                .containsExactlyElementsOf(published.stream()
                        .skip(1)
                        .map(l -> l.split(",", -1))
                        .map(c -> c[0] + " " + c[2])
                        .toList());
    }

    /** The files of scoring-rules/README.md, as they stand there, and no others. */
    @Test
    void the_least_that_works_works() throws IOException {
        String page = Files.readString(Path.of("scoring-rules/README.md"));
        String section = page.substring(page.indexOf("## The least that works"), page.indexOf("## Methods"));
        String[] blocks = section.split("```(yaml)?\n", -1);
        Path rules = folder.resolve("my-index");
        Files.createDirectories(rules.resolve("indicators"));
        Files.writeString(rules.resolve("methodology.yaml"), blocks[1]);
        Files.writeString(rules.resolve("indicators/internet-users.yaml"), blocks[3]);
        Files.writeString(
                rules.resolve("indicators/freedom-of-expression.yaml"),
                blocks[3].replace("internet-users", "freedom-of-expression"));
        Path data = folder.resolve("data.csv");
        Files.writeString(data, "unit,internet-users,freedom-of-expression\nAAA,80,2\nBBB,40,3\n");
        Ran ran = Ran.command("score", rules, data, "--node", "index", "--as-of", 2025);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("AAA,index,").contains("BBB,index,");
        assertThat(ran.code()).isZero();
        assertThat(Ran.command("validate", rules).out()
                        + Ran.command("validate", rules).err())
                .contains("README.md: found no such file, expected it in the rule folder");
        for (String prose : List.of("measures", "why", "source")) {
            Path file = rules.resolve("indicators/internet-users.yaml");
            Files.writeString(file, Files.readString(file).replaceAll("(?m)^" + prose + ":.*\n", ""));
        }
        assertThat(Ran.command("score", rules, data, "--node", "index", "--as-of", 2025))
                .isEqualTo(ran);
        assertThat(Ran.command("validate", rules).out()
                        + Ran.command("validate", rules).err())
                .contains("found no measures, expected the key 'measures': a text");
    }
}
