package org.digitaldiplomacy.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.digitaldiplomacy.cli.IndexCommand;
import org.digitaldiplomacy.ingest.FilePanels;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.YamlRuleBook;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class AuditCommandTest {

    private static final String RULES = "scoring-rules/digital-diplomacy";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return IndexCommand.run(
                new YamlRuleBook(new RuleReader(new MethodRegistry(List.of(new BuiltInMethods())))),
                new FilePanels(new PackageReader(Clock.systemUTC())),
                () -> {
                    throw new IllegalStateException("this command needs no database");
                },
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("benchmark.csv"), text);
    }

    @Test
    void the_text_names_what_stands_out() {
        assertThat(run("audit", RULES, "bundled", "--as-of", "2026")).isZero();
        assertThat(out.toString())
                .startsWith("Audit of Digital Diplomacy Index")
                .contains("redundant", "Internal consistency", "Effect of removing each element", "None were given.")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void the_json_has_a_figure_or_a_reason_for_everything() throws IOException {
        Path benchmark = file("unit,one,two\nEST,1,\nFIN,2,5\nSWE,3,6\nNOR,5,\n");
        assertThat(run("audit", RULES, "bundled", "--benchmark", benchmark.toString(), "--format", "json"))
                .isZero();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("indicators")).hasSize(15);
        assertThat(json.get("removals")).hasSize(20);
        assertThat(json.get("size")).hasSize(8);
        assertThat(json.get("benchmarks")).hasSize(8);
        JsonNode one = json.get("benchmarks").get(0);
        assertThat(one.get("with").asText()).isEqualTo("one");
        assertThat(one.get("n").asInt()).isEqualTo(4);
        assertThat(one.get("pearson").isNumber()).isTrue();
        JsonNode two = json.get("benchmarks").get(4);
        assertThat(two.get("pearson").isNull()).isTrue();
        assertThat(two.get("pearsonMissing").asText()).contains("found 2");
    }

    @Test
    void the_page_stands_alone_and_every_plot_has_a_title() throws Exception {
        Path page = folder.resolve("audit.html");
        assertThat(run("audit", RULES, "bundled", "--format", "html", "-o", page.toString()))
                .isZero();
        String html = Files.readString(page);
        assertThat(html)
                .contains("prefers-color-scheme: dark", "Correlations among indicators")
                .doesNotContain("<script", "http://", "https://", "NaN");
        String[] plots = html.split("(?=<svg )");
        // Two for each indicator but activity, of which nothing is known in 2026.
        assertThat(plots).hasSize(1 + 28 + 2 + 2);
        for (int k = 1; k < plots.length; k++) {
            String svg = plots[k].substring(0, plots[k].indexOf("</svg>") + 6);
            assertThat(svg).contains("role=\"img\"", "<title>", "<desc>");
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        }
    }

    @Test
    void a_long_benchmark_has_one_for_each_indicator_and_year() throws IOException {
        Path benchmark = file("iso3,indicator,year,value\nEST,x,2020,1\nFIN,x,2020,2\nSWE,x,2020,4\nSWE,x,2021,4\n");
        assertThat(run("audit", RULES, "bundled", "--benchmark", benchmark.toString(), "--format", "json"))
                .isZero();
        JsonNode benchmarks = new ObjectMapper().readTree(out.toString()).get("benchmarks");
        assertThat(StreamSupport.stream(benchmarks.spliterator(), false)
                        .map(b -> b.get("with").asText())
                        .distinct())
                .containsExactly("x 2020", "x 2021");
    }

    @Test
    void a_bad_benchmark_is_refused_with_line_and_field() throws IOException {
        Path benchmark = file("unit,one\nEST,1\nFIN,much\n");
        assertThat(run("audit", RULES, "bundled", "--benchmark", benchmark.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("line 3, one: found 'much', expected a decimal number");
    }

    @Test
    void a_benchmark_without_units_is_refused() throws IOException {
        assertThat(run(
                        "audit",
                        RULES,
                        "bundled",
                        "--benchmark",
                        file("a,b\n1,2\n").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("line 1", "expected a column named unit");
    }
}
