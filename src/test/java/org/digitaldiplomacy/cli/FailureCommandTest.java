package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit for which a formula is not defined, by the commands: four made-up units, of which ZERO is LOW with a zero. */
class FailureCommandTest {

    private static final String DATA = """
            unit,a1,a2,b1,b2
            GOOD,90,90,70,70
            MID,50,50,60,60
            LOW,1,10,80,80
            ZERO,0,10,80,80
            """;

    private static final String METHODOLOGY = """
            id: pillars
            version: 1.0.0
            name: Pillars
            summary: Two pillars.
            defaults:
              select: {latest: {max-age: 5}}
              normalise: none
              aggregate: arithmetic
              screen: {coverage: {min-known: 1}}
            tree:
              id: index
              name: Index
              children:
                - id: a
                  name: A
                  aggregate: geometric
                  children:
                    - indicator: a1
                    - indicator: a2
                - id: b
                  name: B
                  children:
                    - indicator: b1
                    - indicator: b2
            """;

    @TempDir
    private Path folder;

    private Path rules = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void write() throws IOException {
        rules = Files.createDirectories(folder.resolve("pillars"));
        data = Files.writeString(folder.resolve("units.csv"), DATA);
        Files.createDirectories(rules.resolve("indicators"));
        Files.writeString(rules.resolve("methodology.yaml"), METHODOLOGY);
        Files.writeString(rules.resolve("README.md"), """
                # Pillars
                ## What it measures
                Nothing.
                ## Why
                To test.
                ## How it is scored
                Simply.
                ## Limits
                It is made up.
                ## Sources
                None.
                """);
        for (String id : new String[] {"a1", "a2", "b1", "b2"}) {
            Files.writeString(rules.resolve("indicators/" + id + ".yaml"), """
                    id: %s
                    name: The %s
                    measures: Something.
                    why: To test.
                    unit: index
                    source: Nobody
                    direction: higher-is-better
                    """.formatted(id, id));
        }
    }

    private void replacing(String text, String by) throws IOException {
        assertThat(METHODOLOGY).contains(text);
        Files.writeString(rules.resolve("methodology.yaml"), METHODOLOGY.replace(text, by));
    }

    private Ran score() {
        return Ran.command("score", rules.toString(), data.toString(), "--node", "index", "--node", "a");
    }

    @Test
    void a_failure_goes_up_to_the_index_and_names_node_child_unit_and_value() {
        Ran ran = score();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("""
                unit,node,score,rank,reason_code,reason
                GOOD,index,80,1,,
                MID,index,55,2,,
                LOW,index,41.58113883008419,3,,
                ZERO,index,,,PART_FAILED,"index of ZERO has no score, failing at a. a of ZERO has no score, failing at a1: 'geometric' takes numbers above zero, found 0.0."
                GOOD,a,90,1,,
                MID,a,50,2,,
                LOW,a,3.16227766016838,3,,
                ZERO,a,,,PART_FAILED,"a of ZERO has no score, failing at a1: 'geometric' takes numbers above zero, found 0.0."
                """);
    }

    @Test
    void an_explanation_leaves_its_weight_to_the_part_that_failed() {
        Ran ran = Ran.command("explain", rules.toString(), data.toString(), "ZERO");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("4 of 4 indicators known", "  50 % × A: missing (", "  50 % × B: 80, rank 1");
    }

    @Test
    void the_worst_value_takes_the_lower_end_of_the_scale_where_the_rules_say_so() throws IOException {
        replacing("      aggregate: geometric\n", "      aggregate: geometric\n      on-failure: worst\n");
        Ran ran = score();
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("LOW,index,41.58113883008419,3,,\n", "ZERO,index,40,4,,\n", "ZERO,a,0,4,,\n");
        Ran audit = Ran.command("audit", rules.toString(), data.toString());
        assertThat(audit.out())
                .containsPattern("a +ZERO +lower end +a of ZERO has no score, failing at a1: 'geometric' takes");
    }

    @Test
    void dropping_what_fails_is_warned_of_in_validation_and_audit() throws IOException {
        replacing("defaults:\n", "defaults:\n  on-failure: drop-and-reweight\n");
        String warning = "on-failure 'drop-and-reweight' of index leaves out a part that fails and gives its weight to"
                + " the others: a unit can gain by getting worse.";
        Ran validated = Ran.command("validate", rules.toString());
        assertThat(validated.code()).isZero();
        assertThat(validated.out()).contains("  warning: " + warning);
        assertThat(Ran.command("audit", rules.toString(), data.toString()).out())
                .contains("Warning: " + warning);
        assertThat(Ran.command("audit", rules.toString(), data.toString(), "--format", "json")
                        .out())
                .contains("\"warnings\" : [ \"" + warning);
        assertThat(score().out()).contains("ZERO,index,45,3,,\n");
    }

    @Test
    void a_formula_under_which_a_worse_value_can_win_is_warned_of() throws IOException {
        replacing("      aggregate: geometric\n", "      aggregate: mazziotta-pareto\n      weigh: entropy\n");
        assertThat(Ran.command("validate", rules.toString()).out())
                .contains(
                        "  warning: aggregate 'mazziotta-pareto' of a does not promise that a worse value never gives a"
                                + " better score: ",
                        "  warning: weigh 'entropy' of a does not promise");
    }

    @Test
    void worst_without_a_lower_end_is_warned_of_and_leaves_the_unit_unranked() throws IOException {
        replacing("tree:\n  id: index\n", "tree:\n  on-failure: worst\n  id: index\n");
        assertThat(Ran.command("validate", rules.toString()).out())
                .contains("  warning: on-failure 'worst' of index has no lower end");
        assertThat(score().out()).contains("ZERO,index,,,PART_FAILED,");
    }

    @Test
    void scoring_stops_where_the_rules_say_so() throws IOException {
        replacing("defaults:\n", "defaults:\n  on-failure: stop\n");
        Ran ran = score();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("scoring stopped at a of ZERO", "found 0.0");
    }

    @Test
    void the_earlier_word_for_dropping_is_still_read() throws IOException {
        replacing("defaults:\n", "defaults:\n  on-failure: exclude-value\n");
        assertThat(score().out()).contains("ZERO,index,45,3,,\n");
    }

    @Test
    void units_that_are_no_country_or_differ_in_case_alone_are_named() throws IOException {
        Files.writeString(data, """
                unit,a1,a2,b1,b2
                EST,90,90,70,70
                est,50,50,60,60
                WLD,1,10,80,80
                OWID_KOS,2,10,80,80
                Kosovo,3,10,80,80
                """);
        String others =
                "Units that are no ISO 3166-1 alpha-3 code of a country are ranked beside those that are: Kosovo"
                        + " (XKX?), OWID_KOS, WLD, est (EST?).";
        String twins = "Units that differ in case alone are ranked as different: EST and est.";
        Ran ran = score();
        assertThat(ran.code()).isZero();
        assertThat(ran.err().lines()).containsExactly("Warning: " + twins, "Warning: " + others);
        assertThat(Ran.command("audit", rules.toString(), data.toString()).out())
                .contains("Warning: " + twins, "Warning: " + others);
    }

    @Test
    void units_of_which_none_is_a_country_are_nobodys_business() {
        assertThat(score().err()).isEmpty();
    }
}
