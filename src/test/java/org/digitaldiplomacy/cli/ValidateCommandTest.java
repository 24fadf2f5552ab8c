package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks of synthetic rule folders, and of those in the repository. */
class ValidateCommandTest {

    private static final String ACCEPTED = "towns: towns 1.0.0, 3 indicators, sha256 [0-9a-f]{64}\n";

    @TempDir
    private Path folder;

    private Ran validate(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = "validate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Ran ran = Ran.command(all);
        return new Ran(
                ran.code(), ran.out().replace(folder + "/", ""), ran.err().replace(folder + "/", ""));
    }

    /** A published table beside the synthetic towns: what they score, rounded to one decimal. */
    private Towns published(String table) throws IOException {
        Towns towns = Towns.in(folder);
        Files.createDirectories(towns.folder().resolve("data"));
        Files.createDirectories(towns.folder().resolve("expected"));
        return towns.write("data/2020.csv", Towns.WIDE).write("expected/2020.csv", table);
    }

    @Test
    void the_repositorys_rules_hold_for_the_bundled_data_and_reproduce_their_tables() {
        Ran ran = validate("scoring-rules", "--data", "bundled");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("scoring-rules/digital-diplomacy: digital-diplomacy 2.0.0, ")
                .contains("  expected/2022.csv: 193 of 193 published values are met exactly, 0 but for one in the last")
                .contains(
                        "  expected/2022.csv: 171 of 193 published values are met exactly, 22 but for one in the last");
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_folder_and_a_folder_of_folders_are_checked() throws IOException {
        Towns towns = Towns.in(folder);
        assertThat(validate(towns.folder()).out()).matches(ACCEPTED);
        assertThat(validate(folder).out()).matches(ACCEPTED);
        assertThat(validate(folder).code()).isZero();
    }

    @Test
    void a_broken_folder_is_refused_and_the_others_checked() throws IOException {
        Towns.in(folder);
        Towns.in(folder.resolve("more")).replacing("methodology.yaml", "weight: 2", "weight: heavy");
        Ran ran = validate(folder, folder.resolve("more"));
        assertThat(ran.out()).matches(ACCEPTED + """
                more/towns is refused:
                methodology.yaml:15:15: tree.children\\[0\\].weight: found 'heavy', expected a number from 0
                """);
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_misspelt_column_group_or_unit_is_refused_with_the_closest_name() throws IOException {
        Towns towns = Towns.in(folder)
                .replacing(
                        "methodology.yaml",
                        "defaults:",
                        "scope: {groups: [un-member], also: [XKX, ESP, EZT]}\ndefaults:")
                .replacing("indicators/sites.yaml", "column: population", "column: popultion")
                .replacing("indicators/speed.yaml", "why:", "column: internet-user\nwhy:")
                .replacing("indicators/cost.yaml", "why:", "column: internet-users\nwhy:");
        Ran ran = validate(towns.folder(), "--data", "bundled");
        assertThat(ran.out().lines())
                .hasSize(6)
                .anySatisfy(l -> assertThat(l).endsWith("did you mean 'un-members'?"))
                .anySatisfy(l -> assertThat(l).contains("'EZT'"))
                .anySatisfy(l -> assertThat(l).endsWith("did you mean 'population'?"))
                .anySatisfy(l -> assertThat(l).endsWith("did you mean 'internet-users'?"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(validate(towns.folder()).code()).isZero();
    }

    @Test
    void a_single_file_may_be_the_data_too() throws IOException {
        Towns towns = Towns.in(folder);
        assertThat(validate(towns.folder(), "--data", towns.data(Towns.WIDE)).code())
                .isZero();
        Ran ran = validate(towns.folder(), "--data", towns.data(Towns.LONG.replace("cost", "costs")));
        assertThat(ran.out()).contains("did you mean 'costs'?");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_published_table_that_is_reproduced_is_told() throws IOException {
        Ran ran = validate(published("country,index,rank\nA1,21.9,4\nA2,100.0,1\nA3,43.7,3\nA4,62.5,\n")
                .folder());
        assertThat(ran.out())
                .matches(ACCEPTED + "  expected/2020.csv: 3 of 4 published values are met exactly, "
                        + "1 but for one in the last decimal\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_published_table_that_is_not_reproduced_is_refused() throws IOException {
        Ran ran = validate(published("country,index,rank\nA1,22.9,4\nA2,100.0,2\nA5,3.0,\nA9,1.0,\n")
                .folder());
        assertThat(ran.out()).matches(ACCEPTED + """
                  expected/2020.csv: 1 of 4 published values are met exactly, 0 but for one in the last decimal
                    A1, index: found 21.875, expected 22.9
                    A2, index: found 100, expected 100.0 and rank 2, found rank 1
                    A5, index: found no score, expected 3.0
                    A9, index: found no score, expected 1.0
                """);
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_published_table_with_mistakes_is_refused() throws IOException {
        assertThat(validate(published("country,indx\nA1,22.9\n").folder()).out())
                .contains("expected/2020.csv: found the column indx, expected one of index, speed, sites, cost");
        assertThat(validate(published("country,index\nA1,NA\n").folder()).out())
                .contains("expected/2020.csv, line 2, field index: found \"NA\", expected a number, such as 0.462");
        assertThat(validate(published("state,index\nA1,1\n").folder()).out())
                .contains("found the header [state, index], expected a column country or unit");
        assertThat(validate(published("").folder()).code()).isEqualTo(1);
    }

    @Test
    void a_published_table_without_its_data_is_refused() throws IOException {
        Towns towns = published("country,index\nA1,21.9\n");
        Files.delete(towns.folder().resolve("data/2020.csv"));
        Ran ran = validate(towns.folder());
        assertThat(ran.out() + ran.err()).contains("towns/data/2020.csv, expected a file");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_folder_without_a_methodology_is_refused() {
        assertThat(validate(folder))
                .isEqualTo(new Ran(
                        1,
                        "",
                        "found FOLDER " + folder + ", expected one with a methodology.yaml in it,"
                                + " or in the folders below it\n"));
    }
}
