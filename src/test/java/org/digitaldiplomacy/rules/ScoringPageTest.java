package org.digitaldiplomacy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaldiplomacy.scoring.Aggregator;
import org.digitaldiplomacy.scoring.Derivation;
import org.digitaldiplomacy.scoring.Imputer;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Ranker;
import org.digitaldiplomacy.scoring.Response;
import org.digitaldiplomacy.scoring.Screen;
import org.digitaldiplomacy.scoring.Step;
import org.digitaldiplomacy.scoring.Treatment;
import org.digitaldiplomacy.scoring.Weigher;
import org.digitaldiplomacy.scoring.builtin.BuiltIn;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.Monotonicity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The page on scoring lists every method that there is, as it states itself. Write the list anew: {@code mvn test
 * -Dtest=ScoringPageTest -Dschema.write=true}.
 */
class ScoringPageTest {

    private static final Path PAGE = Path.of("docs/scoring.md");
    private static final String FROM = "<!-- methods: generated, see ScoringPageTest -->\n";
    private static final String TO = "<!-- end of methods -->\n";

    private static final List<Class<? extends Step>> STEPS = List.of(
            Derivation.Selection.class,
            Derivation.Transformation.class,
            Imputer.class,
            Treatment.class,
            Normaliser.class,
            Weigher.class,
            Aggregator.class,
            Screen.class,
            Ranker.class,
            Response.class);

    @Test
    void the_list_is_up_to_date() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder list = new StringBuilder();
        STEPS.forEach(step -> write(step, list));
        String written =
                page.substring(0, page.indexOf(FROM) + FROM.length()) + list + page.substring(page.indexOf(TO));
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE))
                .as("write it anew with -Dschema.write=true")
                .isEqualTo(written);
    }

    @Test
    void no_step_is_left_out() {
        assertThat(STEPS)
                .containsAll(BuiltIn.registry().all().stream().map(Method::step).toList());
    }

    @TestFactory
    Stream<DynamicTest> every_example_is_read() {
        return BuiltIn.registry().all().stream()
                .map(method -> DynamicTest.dynamicTest(yaml(method), () -> {
                    RuleReading reading = new RuleReader(BuiltIn.registry()).read(RuleFiles.of(folder(method)));
                    assertThat(reading instanceof RuleReading.Refused refused ? refused.report() : "")
                            .isEmpty();
                }));
    }

    /** A rule folder with the example where it belongs, in place of what stands there. */
    private static Map<String, String> folder(Method<?> method) {
        SampleFolder sample =
                SampleFolder.valid().replacing("indicators/users.yaml", "treat: {winsorise: {points: 3}}\n", "");
        String key = RuleFormat.keyOf(method.step());
        String line = yaml(method) + "\n";
        if (key.equals("derive")) {
            String steps = SampleFolder.USERS.substring(
                    SampleFolder.USERS.indexOf("derive:"), SampleFolder.USERS.indexOf("treat:"));
            return sample.replacing("indicators/users.yaml", steps, line).files();
        }
        if (key.equals("rank")) {
            return sample.replacing("methodology.yaml", "tree:\n", line + "tree:\n")
                    .files();
        }
        if (key.equals("respond")) {
            return sample.replacing("methodology.yaml", "    of: index\n", "    of: index\n    " + line)
                    .files();
        }
        if (method.name().equals("expression")) {
            return sample.replacing("methodology.yaml", "  name: Index\n", "  name: Index\n  " + line)
                    .replacing("methodology.yaml", "      weight: 2\n", "")
                    .files();
        }
        String defaults = SampleFolder.METHODOLOGY
                .lines()
                .filter(l -> l.startsWith("  " + key + ":"))
                .findFirst()
                .map(l -> l + "\n")
                .orElse("");
        return sample.replacing(
                        "methodology.yaml", "defaults:\n", "defaults:\n" + (defaults.isEmpty() ? "  " + line : ""))
                .replacing("methodology.yaml", defaults, defaults.isEmpty() ? "" : "  " + line)
                .files();
    }

    private static void write(Class<? extends Step> step, StringBuilder page) {
        page.append("\n## `").append(RuleFormat.keyOf(step)).append("`\n");
        for (String name : BuiltIn.registry().names(step)) {
            BuiltIn.registry().find(step, name).ifPresent(method -> write(method, page));
        }
        if (step.equals(STEPS.get(STEPS.size() - 1))) {
            page.append('\n');
        }
    }

    private static void write(Method<?> method, StringBuilder page) {
        page.append("\n### ").append(method.name()).append("\n\n");
        page.append(method.summary());
        sees(method).ifPresent(words -> page.append(' ').append(words));
        page.append("\n\n> ").append(method.formula()).append("\n\n");
        if (method.monotonicity() instanceof Monotonicity.Refused refused) {
            page.append("**A worse value can give a better score**: ")
                    .append(refused.because())
                    .append(".\n\n");
        }
        if (!method.parameters().isEmpty()) {
            page.append("| parameter | takes | where not stated | meaning |\n|---|---|---|---|\n");
            method.parameters().forEach(p -> page.append("| `")
                    .append(p.name())
                    .append("` | ")
                    .append(p.expectation())
                    .append(" | ")
                    .append(p.isRequired() ? "**required**" : MethodExamples.text(p.fallback()))
                    .append(" | ")
                    .append(p.meaning().replace("|", "\\|"))
                    .append(" |\n"));
            page.append('\n');
        }
        page.append("```yaml\n").append(yaml(method)).append("\n```\n\n");
        page.append("Source: ").append(method.reference()).append(".\n");
    }

    private static String yaml(Method<?> method) {
        String key = RuleFormat.keyOf(method.step());
        String text = MethodExamples.yaml(method);
        return key + ": " + (key.equals("derive") ? "[" + text + "]" : text);
    }

    /** What the formula looks at, where formulas of the step differ in it. */
    private static Optional<String> sees(Method<?> method) {
        Method.Binding<?> binding = method.bind(MethodExamples.arguments(method));
        assertThat(binding).as(method.name()).isInstanceOf(Method.Binding.Bound.class);
        Step step = ((Method.Binding.Bound<?>) binding).step();
        if (step instanceof Imputer) {
            return Optional.of(
                    step instanceof Imputer.ColumnImputer
                            ? "Sees the indicator's column."
                            : step instanceof Imputer.RowImputer
                                    ? "Sees the unit's other indicators within the parent."
                                    : "Sees the unit's other years.");
        }
        if (step instanceof Weigher) {
            return Optional.of(
                    step instanceof Weigher.StatedWeigher
                            ? "Sees the rules alone."
                            : "Sees the children's scores of all units.");
        }
        if (step instanceof Aggregator.RowAggregator row) {
            String gaps = row.needsAll() ? "; one gap leaves the unit without a score." : ".";
            return Optional.of(
                    "Sees one unit at a time, and takes " + row.domain().words() + gaps);
        }
        if (step instanceof Aggregator.NamedAggregator) {
            return Optional.of("Sees the nodes that it names.");
        }
        return step instanceof Aggregator.TableAggregator ? Optional.of("Sees all units at once.") : Optional.empty();
    }
}
