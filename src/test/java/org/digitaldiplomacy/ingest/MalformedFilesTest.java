package org.digitaldiplomacy.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.ingest.Spoiled.spoiled;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row spoils the sample in one way, and states every message that follows. */
class MalformedFilesTest {

    private final Path directory;

    MalformedFilesTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"headers", "encodings", "descriptors"})
    void a_malformed_package_is_refused_with_messages_to_act_on(Spoiled spoiled) throws IOException {
        PackageReading reading = Readings.READER.read(spoiled.sample().writeTo(directory));

        assertThat(Readings.sentences(reading)).containsExactlyElementsOf(spoiled.sentences());
    }

    static Stream<Spoiled> headers() {
        String header = "country,indicator,year,value,status,source";
        return Stream.of(
                spoiled("an empty file")
                        .with("groups.csv", "")
                        .says("groups.csv: found an empty file, expected the header id,kind,name,description,source"),
                spoiled("no header")
                        .replace("memberships.csv", "group,country,source\n", "")
                        .says(
                                "memberships.csv, line 1: found the column \"region-africa\", expected only"
                                        + " group,country,source",
                                "memberships.csv, line 1: found the column \"CIV\", expected only group,country,source",
                                "memberships.csv, line 1: found the column \"made-up\", expected only"
                                        + " group,country,source",
                                "memberships.csv, line 1, field group: found no such column, expected all of"
                                        + " group,country,source",
                                "memberships.csv, line 1, field country: found no such column, expected all of"
                                        + " group,country,source",
                                "memberships.csv, line 1, field source: found no such column, expected all of"
                                        + " group,country,source"),
                spoiled("a column misspelt")
                        .line("observations/reach.csv", 1, "country,indicator,yaer,value,status,source")
                        .says(
                                "observations/reach.csv, line 1: found the column \"yaer\", expected only " + header
                                        + "; did you mean \"year\"?",
                                "observations/reach.csv, line 1, field year: found no such column, expected all of "
                                        + header),
                spoiled("a column twice")
                        .line("observations/reach.csv", 1, "country,indicator,year,value,status,source,year")
                        .says("observations/reach.csv, line 1, field year: found the column twice, expected each column"
                                + " once"),
                spoiled("semicolons")
                        .with("memberships.csv", "group;country;source\nun-members;EST;made-up\n")
                        .says("memberships.csv, line 1: found \"group;country;source\", expected a header with commas"
                                + " between: group,country,source"),
                spoiled("a needed table without rows")
                        .with("observations/reach.csv", header + "\n")
                        .with("observations/size.csv", header + "\n")
                        .says("datapackage.json: found no rows of the table observations, expected one at least"));
    }

    static Stream<Spoiled> encodings() {
        String expected = "expected UTF-8; in a spreadsheet, save as \"CSV UTF-8\"";
        return Stream.of(
                spoiled("Latin-1")
                        .replace("institutions.csv", "Ευρωπαϊκή Ένωση", "Union")
                        .replace("institutions.csv", "d’Ivoire", "d'Ivoire")
                        .encode("institutions.csv", StandardCharsets.ISO_8859_1)
                        .says("institutions.csv, line 2: found the byte F4 at position 161 of the file, which is not"
                                + " UTF-8, " + expected),
                spoiled("UTF-16")
                        .encode("groups.csv", StandardCharsets.UTF_16)
                        .says("groups.csv, line 1: found UTF-16, " + expected),
                spoiled("a letter cut in half at the end")
                        .with("treaties.csv", new byte[] {'i', 'd', ',', (byte) 0xC3})
                        .says("treaties.csv, line 1: found the byte C3 at position 4 of the file, which is not UTF-8, "
                                + expected));
    }

    static Stream<Spoiled> descriptors() {
        return Stream.of(
                spoiled("no descriptor")
                        .without("datapackage.json")
                        .says("datapackage.json: found no such file, expected it to name the package and its files"),
                spoiled("a descriptor that is not JSON")
                        .with("datapackage.json", "{\"name\": sample}")
                        .says("datapackage.json, line 1: found text that is not JSON (Unrecognized token 'sample': was"
                                + " expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')),"
                                + " expected JSON"),
                spoiled("a descriptor that says a thing twice")
                        .replace(
                                "datapackage.json",
                                "\"version\": \"1.0\"",
                                "\"version\": \"1.0\", \"version\": \"2.0\"")
                        .says("datapackage.json, line 4: found text that is not JSON (Duplicate field 'version'),"
                                + " expected JSON"),
                spoiled("a descriptor of the wrong types")
                        .with(
                                "datapackage.json",
                                "{\"name\": 7, \"version\": \"1\", \"resources\": {\"name\": \"sources\"}}")
                        .says(
                                "datapackage.json, field name: found 7, expected the package's name in lower-case"
                                        + " letters, digits and hyphens",
                                "datapackage.json, field resources: found {\"name\":\"sources\"}, expected the list of"
                                        + " the package's files"),
                spoiled("no version")
                        .replace("datapackage.json", "\"version\": \"1.0\",", "")
                        .says("datapackage.json, field version: found nothing, expected the package's version, such as"
                                + " \"2026.11.0\""),
                spoiled("a path that leads out of the package")
                        .replace("datapackage.json", "\"groups.csv\"", "\"../groups.csv\"")
                        .says("datapackage.json, field resources[1].path: found \"../groups.csv\", expected a path"
                                + " relative to datapackage.json and below it"),
                spoiled("a path that is an address")
                        .replace("datapackage.json", "\"groups.csv\"", "\"https://example.org/groups.csv\"")
                        .says("datapackage.json, field resources[1].path: found \"https://example.org/groups.csv\","
                                + " expected a path relative to datapackage.json and below it"),
                spoiled("a resource that is no table")
                        .replace("datapackage.json", "\"groups\"", "\"group\"")
                        .says(
                                "datapackage.json, field resources[1].name: found \"group\", expected a table or a part of"
                                        + " one, such as observations-2026, where the tables are sources, groups, countries,"
                                        + " memberships, indicators, caveats, observations, institutions, accounts, account_metrics,"
                                        + " treaties, treaty_actions, mission_links, relations, incidents; did you mean \"groups\"?"),
                spoiled("a resource listed twice")
                        .replace("datapackage.json", "\"observations-size\"", "\"observations-reach\"")
                        .says("datapackage.json, field resources[6].name: found \"observations-reach\", expected each"
                                + " name once"),
                spoiled("no such table at all")
                        .replace("datapackage.json", "\"name\": \"sources\"", "\"name\": \"groups-more\"")
                        .with("sources.csv", "id,kind,name,description,source\n")
                        .says("datapackage.json, field resources: found no sources, expected a resource of this name,"
                                + " for the table"),
                spoiled("a listed file that is not there")
                        .without("observations/size.csv")
                        .says(
                                "observations/size.csv: found no such file, expected it, since datapackage.json lists it"),
                spoiled("a file that is there but not listed")
                        .with("observations/mine.csv", "country,indicator,year,value,status,source\n")
                        .says("observations/mine.csv: found a CSV file that is not listed, expected it among the"
                                + " resources of datapackage.json, or elsewhere"),
                spoiled("NA declared a gap")
                        .replace("datapackage.json", "[\"\"]", "[\"\", \"NA\"]")
                        .says("datapackage.json, field resources[4].schema.missingValues: found [\"\",\"NA\"], expected"
                                + " [\"\"]: only a blank cell is a gap, and NA is Namibia"),
                spoiled("another encoding declared")
                        .replace("datapackage.json", "\"utf-8\"", "\"windows-1252\"")
                        .says("datapackage.json, field resources[2].encoding: found \"windows-1252\", expected"
                                + " \"utf-8\""),
                spoiled("another delimiter declared")
                        .replace("datapackage.json", "\"delimiter\": \",\"", "\"delimiter\": \";\"")
                        .says("datapackage.json, field resources[2].dialect.delimiter: found \";\", expected \",\""),
                spoiled("a hash that is not the file's")
                        .replace(
                                "datapackage.json",
                                "\"groups.csv\"",
                                "\"groups.csv\", \"hash\": \"sha256:" + "0".repeat(64) + "\"")
                        .says("groups.csv: found the hash"
                                + " sha256:7c4065c68a088fc6a84e0f871fe30f6657ac5d62a38c73e0d799e8ca6d21291a, expected"
                                + " sha256:" + "0".repeat(64)
                                + ", as datapackage.json states; if the change was meant, state the new one or none"),
                spoiled("a hash of another kind")
                        .replace("datapackage.json", "\"groups.csv\"", "\"groups.csv\", \"hash\": \"d41d8cd9\"")
                        .says("datapackage.json, field resources[1].hash: found \"d41d8cd9\", expected sha256: and 64"
                                + " hexadecimal digits, or no hash"),
                spoiled("a size that is not the file's")
                        .replace("datapackage.json", "\"groups.csv\"", "\"groups.csv\", \"bytes\": 7")
                        .says("groups.csv: found 140 bytes, expected 7, as datapackage.json states; if the change was"
                                + " meant, state the new one or none"));
    }
}
