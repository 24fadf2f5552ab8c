package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.scoring.robustness.Monitor;
import org.digitaldiplomacy.scoring.robustness.MonteCarlo;
import org.digitaldiplomacy.scoring.robustness.RankUncertainty;
import org.digitaldiplomacy.scoring.robustness.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs over synthetic towns, and over the bundled index. */
class RobustnessCommandTest {

    @TempDir
    private Path folder;

    @Test
    void the_same_seed_gives_the_same_ranks_whatever_the_threads() throws IOException {
        Towns towns = Towns.in(folder);
        Path data = towns.data(Towns.WIDE);
        Ran one = Ran.command("robustness", towns.folder(), data, "--runs", 300, "--threads", 1, "--seed", 7);
        Ran two = Ran.command("robustness", towns.folder(), data, "--runs", 300, "--threads", 2, "--seed", 7);
        assertThat(one).isEqualTo(two);
        assertThat(one.code()).isZero();
        assertThat(one.err()).isEmpty();
        assertThat(one.out())
                .startsWith(
                        "unit,node,rank,rank_mean,rank_median,rank_low,rank_high,top_10_share,runs,ranked_share,reason\nA1,index,4,")
                .contains("A1,index,4,,,,,", "A2,index,1,1,1,1,1,1,300,1,\n")
                .containsPattern("A1,.*,0\\.\\d+,Ranked in \\d\\d\\.\\d % of the runs; an interval needs 95\\.0 %\\.\n")
                .containsPattern("A5,index,,,,,,0,[1-9]\\d*,0\\.\\d+,The methodology itself does not rank it\\.\n");
    }

    @Test
    void the_intervals_are_the_studys() {
        RuleBook.Reading.Read rules =
                (RuleBook.Reading.Read) Ran.RULES.bundled("digital-diplomacy").orElseThrow();
        DataFiles.Reading.Read data = (DataFiles.Reading.Read) Ran.DATA.bundled();
        Study study = Study.of(
                rules.rules().methodology(), data.panel(), 2024, rules.rules().choices());
        RankUncertainty expected =
                MonteCarlo.of(50, 3).watching(List.of("index")).run(study, Monitor.NONE);

        Ran ran = Ran.command("robustness", "digital-diplomacy", "bundled", "--as-of", 2024, "--runs", 50, "--seed", 3);

        Map<String, String> told = new TreeMap<>();
        ran.out()
                .lines()
                .skip(1)
                .map(l -> l.split(",", -1))
                .forEach(c -> told.put(c[0], c[3] + " " + c[5] + " " + c[6]));
        Map<String, String> wanted = new TreeMap<>();
        expected.standings("index")
                .forEach(s -> wanted.put(
                        s.unit(),
                        s.rank()
                                .map(r -> ExactNumber.text(r.mean()) + " " + ExactNumber.text(r.low()) + " "
                                        + ExactNumber.text(r.high()))
                                .orElse("  ")));
        assertThat(told).isEqualTo(wanted);
    }

    @Test
    void json_tells_what_each_choice_changed() throws IOException {
        Towns towns = Towns.in(folder);
        Ran ran = Ran.command("robustness", towns.folder(), towns.data(Towns.WIDE), "--runs", 200, "--format", "json");
        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(json.path("runs").asInt()).isEqualTo(200);
        assertThat(json.path("choices").findValuesAsText("choice"))
                .containsExactly("weights", "mean-at-the-top", "left-out");
        assertThat(json.path("choices").path(2).path("alone").findValuesAsText("alternative"))
                .containsExactly("all in", "without speed", "without sites", "without cost");
        assertThat(json.path("units").path(1).path("ranks").path("low").isNumber())
                .isTrue();
    }

    @Test
    void the_ranks_that_weights_could_give_enclose_the_rank() {
        Ran csv = Ran.command(
                "robustness", "digital-diplomacy", "bundled", "--as-of", 2024, "--runs", 10, "--attainable");
        assertThat(csv.out().lines().findFirst().orElseThrow())
                .endsWith("runs,ranked_share,reason,best_rank,best_rank_bound,worst_rank,worst_rank_bound");
        List<String[]> ranked = csv.out()
                .lines()
                .skip(1)
                .map(l -> l.split(",", -1))
                .filter(c -> !c[2].isEmpty())
                .toList();
        assertThat(ranked).hasSizeGreaterThan(150).allSatisfy(c -> {
            assertThat(Integer.parseInt(c[11])).isBetween(1, Integer.parseInt(c[2]));
            assertThat(Integer.parseInt(c[13])).isGreaterThanOrEqualTo(Integer.parseInt(c[2]));
        });
    }

    @Test
    void ranks_that_no_weights_make_are_refused() {
        Ran ran = Ran.command(
                "robustness", "digital-diplomacy", "bundled", "--runs", 10, "--attainable", "--node", "internet-users");
        assertThat(ran.code()).isNotZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("--attainable: internet-users is not made of others");
    }

    @Test
    void the_trace_tells_every_choice_of_every_run() throws IOException {
        Towns towns = Towns.in(folder);
        Path trace = folder.resolve("trace.csv");
        Ran ran = Ran.command(
                "robustness",
                towns.folder(),
                towns.data(Towns.WIDE),
                "--runs",
                20,
                "--trace",
                trace,
                "-o",
                folder.resolve("out.csv"));
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        List<String> lines = Files.readAllLines(trace);
        assertThat(lines.get(0)).isEqualTo("run,choice,parent,child,chosen");
        assertThat(lines).hasSize(1 + 20 * (3 + 1 + 1));
        assertThat(lines.get(1)).startsWith("0,weights,index,speed,0.");
        assertThat(lines).anyMatch(l -> l.matches("19,left-out,,,(all in|without \\w+)"));
    }

    @Test
    void numbers_that_make_no_sense_are_a_wrong_command_line() throws IOException {
        Towns towns = Towns.in(folder);
        Ran ran = Ran.command("robustness", towns.folder(), towns.data(Towns.WIDE), "--runs", 0);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("expected runs, threads and top from 1");
    }

    @Test
    void an_interrupt_cancels() throws IOException {
        Towns towns = Towns.in(folder);
        Path data = towns.data(Towns.WIDE);
        Thread.currentThread().interrupt();
        try {
            Ran ran = Ran.command("robustness", towns.folder(), data, "--runs", 100_000, "--threads", 1);
            assertThat(ran.code()).isEqualTo(130);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).matches("cancelled after \\d+ of 100000 runs\n");
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void progress_is_a_bar_on_a_line_that_is_cleared_at_the_end() {
        StringWriter terminal = new StringWriter();
        try (ProgressBar bar = new ProgressBar(new PrintWriter(terminal), true)) {
            bar.progress(500, 1000);
            bar.progress(501, 1000);
            bar.progress(1000, 1000);
            assertThat(bar.reached()).isEqualTo("1000 of 1000 runs");
        }
        assertThat(terminal.toString().split("\r", -1))
                .hasSize(5)
                .contains("[" + "#".repeat(20) + " ".repeat(20) + "] 500 of 1000 ")
                .contains("[" + "#".repeat(40) + "] 1000 of 1000 ");
        StringWriter nobody = new StringWriter();
        try (ProgressBar bar = new ProgressBar(new PrintWriter(nobody), false)) {
            bar.progress(500, 1000);
        }
        assertThat(nobody.toString()).isEmpty();
    }
}
