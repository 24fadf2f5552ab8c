package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaldiplomacy.rules.MadeUpRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From measurements of accounts to scores. */
class MeasureCommandTest {

    @Test
    void figures_of_the_bundled_accounts_come_with_what_they_stand_on() {
        Ran ran = Ran.command("measure", "bundled", "--year", 2022, "--measure", "network-reach");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines())
                .startsWith("unit,indicator,year,value,accounts,from,to")
                .anyMatch(line -> line.matches("CHN,network-reach,2022,6\\.3\\d+,138,2022-02-25,2022-12-20"));
    }

    @Test
    void a_year_in_which_no_account_was_seen_has_no_figures() {
        Ran ran = Ran.command("measure", "bundled", "--year", 1995);

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("unit,indicator,year,value,accounts,from,to\n");
        assertThat(ran.err()).isEqualTo("Nothing that was asked for is known of 1995.\n");
    }

    @Test
    void what_it_writes_can_be_scored(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("reach.csv");
        Ran.command("measure", "bundled", "--year", 2022, "--measure", "network-reach", "-o", table);
        Path rules = new MadeUpRules("reach", Map.of("network-reach", 1)).writeInto(folder);
        Ran scored = Ran.command("score", rules, table, "--node", "index");

        assertThat(scored.err()).isEmpty();
        assertThat(scored.out().lines())
                .hasSameSizeAs(Files.readAllLines(table))
                .contains("RUS,index,100,1,,");
    }

    /**
     * Worked out by hand: reach goes from 1 to 3 and counts from 2 down to 0, each onto 0 to 100. Namibia has the mean of 50
     * and 100, Estonia that of 100 and 0, Côte d’Ivoire that of 0 and 50. Kosovo's followers are not known, which is not 0.
     */
    @Test
    void measured_reach_and_counted_incidents_give_the_scores_worked_out_by_hand(@TempDir Path folder)
            throws IOException {
        Path table = measured(folder, "--incidents-complete");
        assertThat(Files.readString(table)).isEqualTo(MadeUpFeed.FIGURES);
        assertThat(scored(folder, table)).isEqualTo("""
                unit,node,score,rank,reason_code,reason
                CIV,index,25,3,,
                EST,index,50,2,,
                NAM,index,75,1,,
                XKX,index,,,LOW_COVERAGE,1 of the 2 indicators of index are known; 100.0 % are needed to be ranked.
                """);
    }

    /** Reach is 0 and 100, of the counts 1 and 2 the lower is 100; that of Namibia is not known. */
    @Test
    void a_state_without_a_listed_incident_has_no_score_by_a_list_that_may_lack_some(@TempDir Path folder)
            throws IOException {
        assertThat(scored(folder, measured(folder)).lines())
                .contains("CIV,index,50,1,,", "EST,index,50,1,,")
                .anyMatch(line -> line.startsWith("NAM,index,,,LOW_COVERAGE,1 of the 2 indicators of index are known"));
    }

    private static Path measured(Path folder, Object... more) throws IOException {
        Path table = folder.resolve("figures.csv");
        Stream<Object> line = Stream.of(
                "measure",
                MadeUpFeed.writeInto(folder),
                "--year",
                2024,
                "--measure",
                "network-reach",
                "--measure",
                "incidents",
                "-o",
                table);
        Ran ran = Ran.command(Stream.concat(line, Stream.of(more)).toArray());
        assertThat(ran).isEqualTo(new Ran(0, "", ""));
        return table;
    }

    private static String scored(Path folder, Path table) throws IOException {
        Path rules = new MadeUpRules("reach-and-calm", Map.of("network-reach", 1, "incidents", 1)).writeInto(folder);
        Ran scored = Ran.command("score", rules, table, "--node", "index");
        assertThat(scored.err()).isEmpty();
        return scored.out();
    }

    @Test
    void it_writes_observations_and_their_indicators_as_they_are_imported() {
        Ran observations = Ran.command(
                "measure",
                "bundled",
                "--year",
                2022,
                "--measure",
                "followers",
                "--as",
                "observations",
                "--source",
                "my-feed");
        assertThat(observations.out().lines())
                .startsWith("country,indicator,year,value,status,source")
                .contains("CHN,followers,2022,2293902,OBSERVED,my-feed");
        Ran indicators =
                Ran.command("measure", "bundled", "--year", 2022, "--measure", "incidents", "--as", "indicators");
        assertThat(indicators.out())
                .isEqualTo("id,name,description,unit,kind,minimum,maximum,publisher_code,url\n"
                        + "incidents,Incidents,Listed incidents of all kinds that hit the state or one of its institutions."
                        + " Formula: number of incidents whose date lies within the window.,incidents,CYBER,,,,\n");
    }

    @Test
    void what_is_not_known_is_refused(@TempDir Path folder) throws IOException {
        Path quiet = MadeUpFeed.writeInto(folder);
        Path incidents = quiet.resolve("incidents.csv");
        Files.writeString(incidents, Files.readAllLines(incidents).get(0) + "\n");
        assertThat(Ran.command("measure", "bundled", "--year", 2022, "--as", "observations")
                        .err())
                .contains("found --as observations without --source, expected the source that they name");
        assertThat(Ran.command("measure", quiet, "--year", 2022, "--incidents-complete")
                        .err())
                .contains(quiet + " lists no incident of any country, expected a list");
        assertThat(Ran.command("measure", "bundled", "--year", 2022, "--source", "my-feed")
                        .err())
                .contains("found --source with --as table, expected it with observations, which name it");
        assertThat(Ran.command("measure", "bundled", "--year", 2222).err())
                .startsWith("found --year 2222, expected a whole year from 1900 to 20");
        assertThat(Ran.command("measure", "database", "--year", 2022).err()).contains("there is no database here");
        assertThat(Ran.command("measure", "bundled", "--year", 2022, "--measure", "network-rech")
                        .err())
                .contains("found --measure network-rech; did you mean 'network-reach'?");
        Path single = Path.of("scoring-rules/human-development/data/2022.csv");
        assertThat(Ran.command("measure", single, "--year", 2022).err()).contains("expected a data package");
    }
}
