package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that write what a contributor would copy: seals of data packages, and files to fill in. */
class ClericalCommandsTest {

    @TempDir
    private Path folder;

    private Path data() throws IOException {
        Path copy = folder.resolve("data");
        PackageCopy.copyOf(PackageCopy.BUNDLED, copy);
        return copy;
    }

    @Test
    void a_package_as_it_was_sealed_needs_no_seal() throws IOException {
        Path data = data();
        String before = Files.readString(data.resolve("datapackage.json"));
        Ran ran = Ran.command("data", "seal", data);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Nothing was written");
        assertThat(data.resolve("datapackage.json")).hasContent(before);
    }

    @Test
    void a_changed_table_is_sealed_and_only_its_lines_change() throws IOException {
        Path data = data();
        Path groups = data.resolve("groups.csv");
        List<String> before = Files.readAllLines(data.resolve("datapackage.json"));
        Files.writeString(groups, Files.readString(groups).replaceFirst("(?m)Africa", "Africa and made up"));
        assertThat(Ran.command("score", "digital-diplomacy", data).err()).contains("groups.csv");

        Ran ran = Ran.command("data", "seal", data, "--as", "2099.1.1");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("groups.csv", "Sealed as version 2099.1.1");
        List<String> after = Files.readAllLines(data.resolve("datapackage.json"));
        assertThat(after.stream().filter(line -> !before.contains(line)).toList())
                .hasSizeBetween(2, 4);
        assertThat(Ran.command("score", "digital-diplomacy", data).code()).isZero();
    }

    @Test
    void a_package_that_is_refused_keeps_its_descriptor() throws IOException {
        Path data = data();
        String before = Files.readString(data.resolve("datapackage.json"));
        Path groups = data.resolve("groups.csv");
        Files.writeString(groups, Files.readString(groups) + "no row of five columns\n");
        Ran ran = Ran.command("data", "seal", data);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("groups.csv");
        assertThat(data.resolve("datapackage.json")).hasContent(before);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.map(Path::toString).filter(name -> name.endsWith(".part")))
                    .isEmpty();
        }
    }

    @Test
    void a_file_that_the_descriptor_does_not_name_is_no_part_of_a_package() throws IOException {
        Path data = data();
        Files.writeString(data.resolve("observations/made-up.csv"), "country\n");
        Files.delete(data.resolve("caveats.csv"));
        assertThat(Ran.command("data", "seal", data).err())
                .contains("found observations/made-up.csv, which datapackage.json does not name")
                .contains("datapackage.json names caveats.csv, which is not there");
    }

    @Test
    void a_new_methodology_validates_and_scores_as_it_is_and_takes_another_indicator() throws IOException {
        Path rules = folder.resolve("made-up-index");
        Ran made = Ran.command("new", "methodology", rules);
        assertThat(made.code()).as(made.err()).isZero();
        Ran again = Ran.command("new", "methodology", rules);
        assertThat(again.err()).contains("expected no such file yet");

        Ran more = Ran.command(
                "new", "indicator", rules, "open-press", "--under", "index", "--column", "freedom-of-expression");
        assertThat(more.code()).as(more.err()).isZero();
        Ran valid = Ran.command("validate", rules, "--data", "bundled");
        assertThat(valid.out()).contains("made-up-index: made-up-index 1.0.0, 2 indicators");
        assertThat(Ran.command("score", rules, "bundled").code()).isZero();
    }

    @Test
    void an_indicator_goes_below_its_node_and_comments_stay() throws IOException {
        Path rules = folder.resolve("digital-diplomacy");
        PackageCopy.copyOf(Path.of("scoring-rules/digital-diplomacy"), rules);
        List<String> before = Files.readAllLines(rules.resolve("methodology.yaml"));
        Ran ran = Ran.command("new", "indicator", rules, "population", "--under", "reach");
        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> after = Files.readAllLines(rules.resolve("methodology.yaml"));
        assertThat(after).hasSize(before.size() + 3).containsSubsequence(before);
        assertThat(after.indexOf("        - indicator: population"))
                .isGreaterThan(after.indexOf("        - indicator: posting-frequency"))
                .isLessThan(after.indexOf("    - id: openness"));
        assertThat(Ran.command("validate", rules, "--data", "bundled").code()).isZero();

        assertThat(Ran.command("new", "indicator", rules, "elsewhere", "--under", "raech")
                        .err())
                .contains("found --under raech", "did you mean reach?");
        assertThat(Ran.command("new", "indicator", rules, "Not-An-Id", "--under", "reach")
                        .err())
                .contains("expected small letters");
        assertThat(rules.resolve("indicators/elsewhere.yaml")).doesNotExist();
    }

    @Test
    void a_new_formula_compiles_as_it_is() throws IOException {
        Path out = folder.resolve("formulas");
        Ran ran = Ran.command("new", "formula", "half-life", "--out", out);
        assertThat(ran.code()).as(ran.err()).isZero();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all,-processing,-path,-classfile",
                        "-Werror",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        out.toString(),
                        out + File.separator + "HalfLife.java",
                        out + File.separator + "Formulas.java");
        assertThat(compiled).isZero();
        assertThat(out.resolve("META-INF/services/org.digitaldiplomacy.scoring.method.MethodProvider"))
                .hasContent("org.example.formulas.Formulas\n");
    }
}
