package org.digitaldiplomacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, in which words and with which exit code. The data is synthetic. */
class RefusedInputTest {

    @TempDir
    private Path folder;

    private Towns towns = new Towns(Path.of("."));

    @BeforeEach
    void writeRules() throws IOException {
        towns = Towns.in(folder);
    }

    /** The first column is a line of the file, replaced by the second. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A1,north,1000,10,5,3   | A1,north,1000,"10,5",5,3 | line 2, field speed: found "10,5", expected a number with a decimal point
            A1,north,1000,10,5,3   | A1,north,"1,000",10,5,3  | line 2, field population: found "1,000", expected a number without thousands separators and with a decimal point
            A1,north,1000,10,5,3   | A1,north,1000,NA,5,3     | line 2, field speed: found "NA", expected a number; leave the cell blank where it is missing
            A1,north,1000,10,5,3   | A1,north,1000,fast,5,3   | line 2, field speed: found "fast", expected a number, such as 1234.5
            A1,north,1000,10,5,3   | A1,north,1000,1e999,5,3  | line 2, field speed: found "1e999", expected a finite number
            A1,north,1000,10,5,3   | A1,north,1000,10,5       | line 2: found 5 fields, expected 6, as in the header
            A1,north,1000,10,5,3   | ,north,1000,10,5,3       | line 2, field unit: found nothing, expected a unit's code
            A4,south,4000,,40,5    | A1,,,,,5                 | line 5, field cost: found a second value of A1, expected one; the first is in line 2
            unit,region,population | unit,region,poplation    | line 1: found no column "population", expected it, since the methodology reads it; did you mean "poplation"?
            unit,region,population | town,region,population   | line 1: found the header "town,region,population,speed,sites,cost", expected a column named unit, code, country, iso3, ucode
            unit,region,population | unit,cost,population     | line 1: found the header "unit,cost,population,speed,sites,cost", expected each column once
            """)
    void a_wide_file_with_one_mistake_is_refused(String line, String mistaken, String message) throws IOException {
        Path data = towns.data(Towns.WIDE.replace(line, mistaken));
        assertRefused(message, Ran.command("score", towns.folder(), data));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A5,cost,4,2020,south | A5,cost,4,20,south       | line 2, field year: found "20", expected a year of four digits
            A5,cost,4,2020,south | A1,cost,4,2020,north     | line 16, field cost: found a second value of A1 in 2020, expected one; the first is in line 2
            A5,cost,4,2020,south | A5,cost,'4,0',2020,south | line 2: found 6 fields, expected 5, as in the header
            ,sites,              | ,site,                   | , field indicator: found no row with "sites", expected it, since the methodology reads it; did you mean "site"?
            """)
    void a_long_file_with_one_mistake_is_refused(String text, String mistaken, String message) throws IOException {
        Path data = towns.data(Towns.LONG.replace(text, mistaken));
        assertRefused(message, Ran.command("score", towns.folder(), data));
    }

    private void assertRefused(String message, Ran ran) {
        String comma = message.startsWith(",") ? "" : ", ";
        assertThat(told(ran)).isEqualTo("The data is refused, with 1 problem:\n  towns.csv" + comma + message + "\n");
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
    }

    private String told(Ran ran) {
        return ran.err().replace(folder + "/", "");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        assertRefused(
                "line 1: found an empty file, expected a header and rows",
                Ran.command("score", towns.folder(), towns.data("")));
    }

    @Test
    void a_file_without_rows_is_refused() throws IOException {
        Path data = towns.data(Towns.WIDE.lines().findFirst().orElseThrow());
        Ran ran = Ran.command("score", towns.folder(), data, "--as-of", 2020);
        assertThat(told(ran))
                .isEqualTo("found 0 units, none of them in the scope of towns, expected some: any unit will do\n");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_file_without_values_is_refused() throws IOException {
        Path data = towns.data("unit,population,speed,sites,cost\nA1,,,,\n");
        Ran ran = Ran.command("score", towns.folder(), data);
        assertThat(told(ran))
                .isEqualTo("found no value in towns.csv, expected some of speed, sites, population, cost\n");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void semicolons_are_refused() throws IOException {
        assertRefused(
                "line 1: found the header \"unit;region;population;speed;sites;cost\","
                        + " expected commas between the fields",
                Ran.command("score", towns.folder(), towns.data(Towns.WIDE.replace(',', ';'))));
    }

    @Test
    void other_encodings_are_refused() throws IOException {
        byte[] latin = Towns.WIDE.replace("A2,north", "A2,nörth").getBytes(Charset.forName("windows-1252"));
        assertRefused(
                "line 3: found the byte F6 at position 66 of the file, which is not UTF-8,"
                        + " expected UTF-8; in a spreadsheet, save as \"CSV UTF-8\"",
                Ran.command("score", towns.folder(), towns.data(latin)));
        byte[] wide = ("\uFEFF" + Towns.WIDE).getBytes(StandardCharsets.UTF_16LE);
        assertRefused(
                "line 1: found UTF-16, expected UTF-8; in a spreadsheet, save as \"CSV UTF-8\"",
                Ran.command("score", towns.folder(), towns.data(wide)));
    }

    @Test
    void a_byte_order_mark_and_carriage_returns_are_no_mistake() throws IOException {
        Path data = towns.data("\uFEFF" + Towns.WIDE.replace("\n", "\r\n"));
        assertThat(Ran.command("score", towns.folder(), data, "--node", "index").out())
                .isEqualTo(Towns.SCORES);
    }

    @Test
    void quotes_that_stay_open_are_refused() throws IOException {
        Ran ran = Ran.command("score", towns.folder(), towns.data(Towns.WIDE.replace("A4,south", "A4,\"south")));
        assertThat(told(ran)).startsWith("The data is refused, with 1 problem:\n  towns.csv");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void an_unknown_node_is_refused_with_those_that_there_are() throws IOException {
        Ran ran = Ran.command("score", towns.folder(), towns.data(Towns.WIDE), "--node", "sped");
        assertThat(ran)
                .isEqualTo(new Ran(
                        1, "", "found --node sped, expected a node of towns, one of index, speed, sites, cost\n"));
    }

    @Test
    void an_unknown_unit_is_refused() throws IOException {
        assertThat(Ran.command("explain", towns.folder(), towns.data(Towns.WIDE), "A9"))
                .isEqualTo(new Ran(
                        1, "", "found UNIT A9, expected a unit in the methodology's scope that the data knows\n"));
    }

    @Test
    void unknown_rules_and_data_are_refused() {
        assertThat(Ran.command("score", "digital-diplomcy", "bundled"))
                .isEqualTo(new Ran(
                        1,
                        "",
                        "found RULES digital-diplomcy, expected a folder or the name of a bundled methodology\n"));
        assertThat(Ran.command("score", "digital-diplomacy", "bundle"))
                .isEqualTo(new Ran(
                        1,
                        "",
                        "found DATA bundle, expected a file, a directory or one of the words 'bundled'"
                                + " and 'database'\n"));
    }

    @Test
    void broken_rules_are_refused_with_file_and_line() throws IOException {
        towns.replacing("indicators/cost.yaml", "lower-is-better", "lower");
        Ran ran = Ran.command("score", towns.folder(), towns.data(Towns.WIDE));
        assertThat(told(ran))
                .isEqualTo("The rules in towns are refused:\nindicators/cost.yaml:7:12: direction: found 'lower',"
                        + " expected one of higher-is-better, lower-is-better; did you mean 'lower-is-better'?\n");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void rules_that_name_a_column_that_the_package_does_not_have_are_refused() throws IOException {
        towns.replacing("indicators/sites.yaml", "column: population", "column: popultion")
                .replacing("indicators/speed.yaml", "why:", "column: internet-users\nwhy:")
                .replacing("indicators/cost.yaml", "why:", "column: internet-users\nwhy:");
        Ran ran = Ran.command("score", towns.folder(), "bundled");
        assertThat(told(ran))
                .contains("indicators/sites.yaml:9:20: derive[0].per.column: found 'popultion'")
                .contains("did you mean 'population'?")
                .doesNotContain("speed.yaml");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void nobody_in_scope_is_refused() throws IOException {
        towns.replacing("methodology.yaml", "defaults:", "scope: {groups: [eastern], also: [A9]}\ndefaults:");
        assertThat(Ran.command("score", towns.folder(), towns.data(Towns.WIDE)))
                .isEqualTo(new Ran(
                        1,
                        "",
                        "found 5 units, none of them in the scope of towns, expected some:"
                                + " those in one of the groups [eastern], and [A9]\n"));
    }

    @Test
    void a_methodology_that_stops_on_failure_says_why() throws IOException {
        towns.replacing("methodology.yaml", "  aggregate: arithmetic", "  aggregate: geometric\n  on-failure: stop");
        Ran ran = Ran.command("score", towns.folder(), towns.data(Towns.WIDE));
        assertThat(ran.err()).contains("'geometric' takes numbers above zero").hasLineCount(1);
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_written_is_refused() throws IOException {
        Path nowhere = folder.resolve("nowhere/scores.csv");
        Ran ran = Ran.command("score", towns.folder(), towns.data(Towns.WIDE), "-o", nowhere);
        assertThat(ran.err()).startsWith("found --output " + nowhere + ", expected a file that can be written");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(Files.exists(nowhere)).isFalse();
    }

    @Test
    void explanations_are_not_written_as_csv() throws IOException {
        Ran ran = Ran.command("score", towns.folder(), towns.data(Towns.WIDE), "--explain");
        assertThat(ran)
                .isEqualTo(new Ran(
                        1, "", "found --explain with --format csv, expected --format json: explanations are trees\n"));
    }

    @Test
    void a_wrong_command_line_is_told_with_the_right_one() {
        assertThat(Ran.command("score").code()).isEqualTo(2);
        assertThat(Ran.command("scores").err()).startsWith("Unmatched argument at index 0: 'scores'");
        assertThat(Ran.command("scores").code()).isEqualTo(2);
        Ran ran = Ran.command("score", "digital-diplomacy", "bundled", "--format", "xml");
        assertThat(ran.err()).startsWith("Invalid value for option '--format': expected one of [csv, json]");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void help_suffices() {
        Ran ran = Ran.command("--help");
        assertThat(ran.out()).contains("score", "explain", "compare", "validate", "Exit codes");
        assertThat(ran.code()).isZero();
        assertThat(Ran.command("score", "--help").out()).contains("Usage:", "RULES", "DATA", "Examples:");
    }
}
