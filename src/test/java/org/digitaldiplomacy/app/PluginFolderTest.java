package org.digitaldiplomacy.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitaldiplomacy.SameBits;
import org.digitaldiplomacy.edition.DataFiles;
import org.digitaldiplomacy.edition.PluginJar;
import org.digitaldiplomacy.edition.PluginLoader;
import org.digitaldiplomacy.edition.RuleBook;
import org.digitaldiplomacy.ingest.FilePanels;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.rules.RuleFiles;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.RuleReading;
import org.digitaldiplomacy.scoring.Engine;
import org.digitaldiplomacy.scoring.IndicatorScores;
import org.digitaldiplomacy.scoring.Normaliser;
import org.digitaldiplomacy.scoring.Scores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plug-in that CONTRIBUTING.md walks through, compiled from that page; and faulty ones. */
class PluginFolderTest {

    private static final Path RULES = Path.of("scoring-rules/human-development");
    private static final String INDICATOR = "indicators/life-expectancy.yaml";

    @TempDir
    private Path folder;

    private Path plugins = Path.of(".");

    @BeforeEach
    void makeFolder() throws IOException {
        plugins = Files.createDirectory(folder.resolve("plugins"));
    }

    private static List<String> page(String language) throws IOException {
        return Pattern.compile("^ *```" + language + "\n(.*?)^ *```", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/CONTRIBUTING.md")))
                .results()
                .map(block -> block.group(1).stripTrailing().stripIndent() + "\n")
                .toList();
    }

    static PluginSource walkThrough() throws IOException {
        List<String> sources = page("java");
        assertThat(sources).hasSize(2);
        return PluginSource.of(sources.get(0), sources.get(1));
    }

    /** The Human Development Index, but for one indicator that uses the new formula. */
    private Path rules() throws IOException {
        Path copy = folder.resolve("human-development");
        if (Files.exists(copy)) {
            return copy;
        }
        try (Stream<Path> files = Files.walk(RULES)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(RULES.relativize(file).toString()));
            }
        }
        String before = Files.readString(copy.resolve(INDICATOR));
        String after =
                before.replaceAll("(?m)^normalise:.*\n(?: .*\n)*", page("yaml").get(0));
        assertThat(after).isNotEqualTo(before).contains("logistic");
        Files.writeString(copy.resolve(INDICATOR), after);
        return copy;
    }

    @Test
    void the_walk_through_gives_the_same_bits_everywhere() throws IOException {
        Path jar = plugins.resolve("example-formulas.jar");
        walkThrough().jar(jar);
        try (JarFile file = new JarFile(jar.toFile())) {
            JavaClasses formulas = new ClassFileImporter().importJar(file);
            assertThat(formulas).isNotEmpty();
            classes().should(new SameBits()).check(formulas);
        }
    }

    @Test
    void the_walk_through_is_found_and_scores() throws IOException {
        walkThrough().jar(plugins.resolve("example-formulas.jar"));
        PluginFolder found = PluginFolder.read(plugins);
        assertThat(found.refusals()).isEmpty();
        RuleReading reading = new RuleReader(found.registry()).read(RuleFiles.in(rules()));
        assertThat(reading instanceof RuleReading.Refused refused ? refused.report() : "")
                .isEmpty();
        Scores scores = score((RuleReading.Read) reading);
        IndicatorScores raw = scores.indicator("life-expectancy");
        double[] values = raw.treated().column().knownValues();
        double mean = Arrays.stream(values).average().orElseThrow();
        double sd =
                Math.sqrt(Arrays.stream(values).map(x -> Math.pow(x - mean, 2)).sum() / (values.length - 1));
        for (int u = 0; u < scores.units().size(); u++) {
            double expected = 100 / (1 + Math.exp(-1.7 * (raw.treated().column().value(u) - mean) / sd));
            assertThat(scores.scores("life-expectancy").value(u)).isCloseTo(expected, within(1e-9));
        }
    }

    private static Scores score(RuleReading.Read rules) {
        DataFiles.Wanted wanted =
                new DataFiles.Wanted(rules.rules().methodology().columns(), Set.of(), 2022);
        DataFiles.Reading data =
                new FilePanels(new PackageReader(Clock.systemUTC())).read(RULES.resolve("data/2022.csv"), wanted);
        return Engine.score(rules.rules().methodology(), ((DataFiles.Reading.Read) data).panel(), 2022);
    }

    @Test
    void the_command_line_scores_with_it() throws IOException, InterruptedException {
        walkThrough().jar(plugins.resolve("example-formulas.jar"));
        Files.writeString(plugins.resolve("broken.jar"), "no jar");
        Path rules = rules();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        String[] score = {
            "score", rules.toString(), rules.resolve("data/2022.csv").toString(), "--node", "life-expectancy"
        };

        CommandProcess ran = CommandProcess.run(elsewhere, Map.of("DDI_PLUGINS", plugins.toString()), score);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines()).hasSize(194);
        assertThat(ran.err()).hasLineCount(1).contains("broken.jar is refused: it is no readable jar");

        CommandProcess without = CommandProcess.run(elsewhere, Map.of(), score);
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).contains(INDICATOR, "found the unknown method 'logistic', expected one of ");
    }

    @Test
    void rules_name_the_jars_behind_their_formulas_and_no_others() throws IOException {
        Path used = walkThrough().jar(plugins.resolve("example-formulas.jar"));
        walkThrough().renamed("logistic", "unused").jar(plugins.resolve("other-formulas.jar"));
        PluginFolder found = PluginFolder.read(plugins);
        assertThat(found.refusals()).isEmpty();

        RuleReader reader = new RuleReader(found.registry());
        RuleReading.Read logistic = (RuleReading.Read) reader.read(RuleFiles.in(rules()));
        assertThat(found.code().jarsOf(logistic.rules()))
                .containsExactly(new PluginJar("example-formulas.jar", Files.readAllBytes(used)));
        RuleReading.Read plain = (RuleReading.Read) reader.read(RuleFiles.in(RULES));
        assertThat(found.code().jarsOf(plain.rules())).isEmpty();
    }

    @Test
    void a_jar_that_is_replaced_or_gone_after_it_was_read_still_scores_as_it_was() throws IOException {
        Path jar = walkThrough().jar(plugins.resolve("example-formulas.jar"));
        PluginFolder found = PluginFolder.read(plugins);
        PluginJar loaded = new PluginJar("example-formulas.jar", Files.readAllBytes(jar));
        Files.writeString(jar, "something else");

        RuleReading reading = new RuleReader(found.registry()).read(RuleFiles.in(rules()));
        assertThat(score((RuleReading.Read) reading).units().size()).isEqualTo(193);
        assertThat(found.code().jarsOf(((RuleReading.Read) reading).rules())).containsExactly(loaded);

        PluginLoader.Loaded again = found.load(List.of(loaded));
        assertThat(again.refusals()).isEmpty();
        assertThat(again.book().read(rules())).isInstanceOf(RuleBook.Reading.Read.class);
    }

    @Test
    void a_folder_that_is_not_there_leaves_the_built_in_formulas() {
        PluginFolder found = PluginFolder.read(folder.resolve("nowhere"));
        assertThat(found.refusals()).isEmpty();
        assertThat(found.registry().find(Normaliser.class, "min-max")).isPresent();
    }

    @Test
    void faulty_jars_are_refused_each_with_a_sentence_and_the_others_work() throws IOException {
        PluginSource good = walkThrough();
        good.naming(Optional.empty()).jar(plugins.resolve("a-no-service.jar"));
        PluginSource.of(provider(
                        "Throwing",
                        "public Throwing() { throw new IllegalStateException(\"no licence\"); }",
                        "List.of()"))
                .jar(plugins.resolve("b-throwing.jar"));
        PluginSource.of(
                        page("java").get(0).replace("\"logistic\"", "\"min-max\""),
                        page("java").get(1))
                .jar(plugins.resolve("c-taken.jar"));
        Files.write(plugins.resolve("d-corrupt.jar"), new byte[] {'P', 'K', 3, 4, 0, 0});
        good.jar(plugins.resolve("e-incomplete.jar"), "org.example.formulas.Logistic");
        good.naming(Optional.of("org.example.Gone")).jar(plugins.resolve("f-gone.jar"));
        PluginSource.of(provider("Nothing", "", "List.of()")).jar(plugins.resolve("g-nothing.jar"));
        PluginSource.of(provider("Missing", "", "null")).jar(plugins.resolve("h-null.jar"));
        good.jar(plugins.resolve("i-good.jar"));
        good.jar(plugins.resolve("j-again.jar"));

        PluginFolder found = PluginFolder.read(plugins);

        String service = "org.digitaldiplomacy.scoring.method.MethodProvider";
        assertThat(found.refusals().stream().map(r -> r.replace(plugins + "/", "")))
                .containsExactly(
                        refused(
                                "a-no-service",
                                "it names no formula, no collector and no connector; expected a class in META-INF/services/"
                                        + service + ", META-INF/services/org.digitaldiplomacy.collect.Collector or"
                                        + " META-INF/services/org.digitaldiplomacy.refresh.Connector"),
                        refused(
                                "b-throwing",
                                service + ": Provider org.example.formulas.Throwing could not be instantiated:"
                                        + " java.lang.IllegalStateException: no licence"),
                        refused(
                                "c-taken",
                                "two methods for Normaliser are called 'min-max'; the second comes from"
                                        + " org.example.formulas.ExampleFormulas"),
                        refused("d-corrupt", "it is no readable jar (zip END header not found)"),
                        refused(
                                "e-incomplete",
                                "it needs the class org.example.formulas.Logistic, which neither it nor the"
                                        + " application has"),
                        refused("f-gone", service + ": Provider org.example.Gone not found"),
                        refused(
                                "g-nothing",
                                "org.example.formulas.Nothing hands over no formulas; expected one at least"),
                        refused("h-null", "org.example.formulas.Missing hands over no formulas; expected one at least"),
                        refused(
                                "j-again",
                                "two methods for Normaliser are called 'logistic'; the second comes from"
                                        + " org.example.formulas.ExampleFormulas"));
        assertThat(found.registry().find(Normaliser.class, "logistic")).isPresent();
        assertThat(found.registry().find(Normaliser.class, "min-max")).isPresent();
    }

    private static String refused(String jar, String why) {
        return "The plug-in " + jar + ".jar is refused: " + why;
    }

    private static String provider(String name, String constructor, String methods) {
        return """
                package org.example.formulas;

                import java.util.List;
                import org.digitaldiplomacy.scoring.method.Method;
                import org.digitaldiplomacy.scoring.method.MethodProvider;

                public final class %s implements MethodProvider {
                    %s
                    @Override
                    public List<Method<?>> methods() {
                        return %s;
                    }
                }
                """.formatted(name, constructor, methods);
    }
}
