package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.ExactNumber;
import org.digitaldiplomacy.scoring.Cell;
import org.digitaldiplomacy.scoring.Datum;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.Explanation;
import org.digitaldiplomacy.scoring.Panel;
import org.digitaldiplomacy.scoring.Reason;
import org.digitaldiplomacy.scoring.Scores;
import org.digitaldiplomacy.scoring.Units;
import org.digitaldiplomacy.scoring.Working;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.method.Warnings;
import org.junit.jupiter.api.Test;

/** The worked example of docs/scoring.md, read from the page. */
class ExpressionPageTest {

    private static final int YEAR = 2025;

    @Test
    void the_worked_example_comes_to_what_the_page_says() throws IOException {
        List<String> blocks = blocks();
        Scores scores = score(blocks.get(0), blocks.get(1), blocks.get(2));
        assertThat(scores.scores("voices").value(0)).isEqualTo(0.18495128112594733);
        assertThat(scores.scores("voices").value(1)).isEqualTo(2);
        assertThat(scores.scores("voices").reason(2)).isInstanceOf(Reason.PartMissing.class);
        Explanation.OfComposite voices =
                (Explanation.OfComposite) scores.explain("voices", "AAA").orElseThrow();
        List<Working> told = new ArrayList<>();
        told.addAll(((Explanation.OfIndicator) voices.parts().get(0).node()).workings());
        told.addAll(voices.workings());
        assertThat(told.stream()
                        .filter(w -> !w.expression().equals("women"))
                        .map(w -> w.expression() + " = " + ExactNumber.text(((Cell.Known) w.value()).value()))
                        .distinct()
                        .collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(blocks.get(3));
        assertThat(Warnings.of(scores.methodology(), BuiltIn.registry()))
                .anyMatch(w -> w.startsWith("aggregate 'expression' of voices does not promise"));
    }

    @Test
    void a_formula_that_fails_names_node_unit_child_and_value() throws IOException {
        List<String> blocks = blocks();
        String methodology = blocks.get(0).replace("if(men = 0, 2, min(women / men, 2))", "log(women) + 1 / men");
        Scores scores = score(methodology, blocks.get(1), "unit,women,men\nAAA,0,163\nBBB,12,0\nCCC,,30\n");
        assertThat(sentence(scores, 0))
                .isEqualTo("voices of AAA has no score, failing at women: 'log(women)' is not defined:"
                        + " found women = 0.0, expected numbers above zero.");
        assertThat(sentence(scores, 1))
                .isEqualTo("voices of BBB has no score, failing at men: '1 / men' is not defined:"
                        + " found men = 0.0, expected a divisor other than zero.");
        assertThat(sentence(scores, 2)).startsWith("voices needs women, which is missing.");
    }

    @Test
    void a_formula_reads_what_stands_further_below() throws IOException {
        List<String> blocks = blocks();
        String methodology = blocks.get(0)
                .replace("if(men = 0, 2, min(women / men, 2))", "both / units-max(both) + men")
                .replace("    - indicator: women\n    - indicator: men\n", """
                                - id: both
                                  name: Both
                                  aggregate: weighted-sum
                                  children:
                                    - indicator: women
                                    - indicator: men
                            """.indent(-4)
                        .indent(4));
        Scores scores = score(methodology, blocks.get(1).replaceAll("(?s)derive:.*", ""), blocks.get(2));
        assertThat(scores.scores("voices").value(0)).isEqualTo(204.0 / 204 + 163);
        assertThat(scores.scores("voices").value(1)).isEqualTo(12.0 / 204);
    }

    @Test
    void unknown_names_units_and_weights_are_refused_where_they_stand() throws IOException {
        List<String> blocks = blocks();
        refused(
                blocks.get(0).replace("women / men", "womn / men"),
                blocks.get(1),
                "methodology.yaml:15:35: tree.aggregate.expression.formula: found the unknown name 'womn',"
                        + " expected a constant, or the id of a node below; did you mean 'women'?");
        refused(
                blocks.get(0).replace("- indicator: men", "- {indicator: men, weight: 2}"),
                blocks.get(1),
                "methodology.yaml:18:32: tree.children[1].weight: found a weight below a node that a formula makes,"
                        + " expected none: the formula says what each part counts");
        refused(
                blocks.get(0),
                blocks.get(1).replace("(x + men) *", "(x +\n         mne) *").replace(", men: people", ", mne: people"),
                "indicators/women.yaml:11:10: derive[0].expression.formula: found the unknown name 'mne', expected x,"
                        + " a constant, or the name of a data column; did you mean 'men'?");
        refused(
                blocks.get(0),
                blocks.get(1).replace("men: people", "men: states"),
                "indicators/women.yaml:10:31: derive[0].expression.formula: found 'men' in 'states',"
                        + " expected the unit of 'x', 'people'");
        refused(
                blocks.get(0),
                blocks.get(1)
                        .replace(
                                "formula: 100 * x / (x + men) * weight",
                                "formula: >-\n        100 * x\n        / (x - - men * weight"),
                "indicators/women.yaml:12:30: derive[0].expression.formula: found the end of the formula,"
                        + " expected an operator, or ')' for the bracket at character 11");
        refused(
                blocks.get(0),
                blocks.get(1).replace("      source: made up\n", ""),
                "expected constants and their source together");
    }

    private static String sentence(Scores scores, int unit) {
        Reason reason = scores.scores("voices").reason(unit);
        return reason == null ? "" : reason.sentence();
    }

    private static void refused(String methodology, String women, String message) {
        RuleReading reading = new RuleReader(BuiltIn.registry())
                .read(
                        RuleFiles.of(files(methodology, women)),
                        new KnownNames(java.util.Set.of("women", "men"), java.util.Set.of(), java.util.Set.of()));
        assertThat(reading).isInstanceOf(RuleReading.Refused.class);
        assertThat(((RuleReading.Refused) reading).report()).contains(message);
    }

    private static Map<String, String> files(String methodology, String women) {
        return Map.of(
                "methodology.yaml",
                methodology,
                "README.md",
                SampleFolder.README,
                "indicators/women.yaml",
                women,
                "indicators/men.yaml",
                women.replaceAll("(?s)derive:.*", "").replace("id: women", "id: men"));
    }

    private static Scores score(String methodology, String women, String table) {
        RuleReading reading = new RuleReader(BuiltIn.registry()).read(RuleFiles.of(files(methodology, women)));
        assertThat(reading instanceof RuleReading.Refused refused ? refused.report() : "")
                .isEmpty();
        List<String[]> rows =
                table.lines().skip(1).map(line -> line.split(",", -1)).toList();
        Panel.Builder panel = Panel.of(Units.of(rows.stream().map(row -> row[0]).toList()));
        for (String[] row : rows) {
            Stream.of("women", "men").forEach(column -> {
                String value = row[column.equals("women") ? 1 : 2];
                if (!value.isEmpty()) {
                    panel.add(column, row[0], new Datum(YEAR, Double.parseDouble(value), "made up", false));
                }
            });
        }
        return Engine.score(((RuleReading.Read) reading).rules().methodology(), panel.build(), YEAR);
    }

    private static List<String> blocks() throws IOException {
        String page = Files.readString(Path.of("docs/scoring.md"));
        String section = page.substring(page.indexOf("## Expressions"), page.indexOf("## The engine alone"));
        List<String> blocks = new ArrayList<>();
        for (String part : section.split("```(yaml|csv|text)\n", -1)) {
            blocks.add(part.substring(0, Math.max(0, part.indexOf("```"))));
        }
        return blocks.subList(1, blocks.size());
    }
}
