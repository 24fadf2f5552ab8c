package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.digitaldiplomacy.cli.IndexCommand;
import org.digitaldiplomacy.ingest.FilePanels;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.ingest.stream.StreamedImports;
import org.digitaldiplomacy.intake.ImportReport.Counts;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.YamlRuleBook;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that score what the database holds now. */
class DatabaseScoresTest {

    private static final ImportWorld WORLD = new ImportWorld();
    private static final String METHODOLOGY = """
            id: presence
            version: 1.0.0
            name: Presence
            summary: Missions alone.
            defaults:
              select: {latest: {max-age: 5}}
              normalise: min-max
              aggregate: arithmetic
              screen: {coverage: {min-known: 0.6, require-parts: true}}
            tree:
              id: index
              name: Index
              children:
                - indicator: missions
            """;

    private static final String README = """
            # Presence
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
            """;

    private static final String MISSIONS = """
            id: missions
            name: Missions
            measures: Something.
            why: To test.
            unit: count
            source: Nobody
            direction: higher-is-better
            """;

    @TempDir
    private Path folder;

    private Path rules = Path.of("presence");

    @BeforeEach
    void fill() throws SQLException, IOException {
        WORLD.reset();
        rules = folder.resolve("presence");
        Files.createDirectories(rules.resolve("indicators"));
        Files.writeString(rules.resolve("methodology.yaml"), METHODOLOGY);
        Files.writeString(rules.resolve("README.md"), README);
        Files.writeString(rules.resolve("indicators/missions.yaml"), MISSIONS);
    }

    @Test
    void what_was_just_imported_is_ranked_before_anything_is_published() {
        assertThat(WORLD.csv(
                                "observations",
                                "country,indicator,year,value,status,source",
                                "NAM,missions,2026,999,OBSERVED,made-up-2024")
                        .counts())
                .isEqualTo(new Counts(1, 1, 0, 0, 0));

        String ranking = run("score", rules, "database", "--as-of", 2026);

        assertThat(ranking.lines().filter(line -> line.contains("NAM")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("100"));
        assertThat(run("explain", rules, "database", "NAM", "--as-of", 2026)).contains("999");
        assertThat(run("validate", rules, "--data", "database")).isNotEmpty();
        assertThat(run("robustness", rules, "database", "--as-of", 2026, "--runs", 20))
                .contains("NAM");
        assertThat(run("audit", rules, "database", "--as-of", 2026)).contains("missions");
    }

    private static String run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = IndexCommand.run(
                new YamlRuleBook(new RuleReader(new MethodRegistry(List.of(new BuiltInMethods())))),
                new FilePanels(new PackageReader(Clock.systemUTC())),
                () -> CommandDatabase.open(
                        WORLD.fresh.dataSource(), store -> new StreamedImports(store, Clock.systemUTC()), () -> {}),
                new PrintWriter(out),
                new PrintWriter(err),
                List.of(arguments).stream().map(String::valueOf).toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return out.toString();
    }
}
