package org.digitaldiplomacy.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.digitaldiplomacy.cli.IndexCommand;
import org.digitaldiplomacy.edition.IndexDatabase;
import org.digitaldiplomacy.ingest.FilePanels;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.model.Sha256;
import org.digitaldiplomacy.rules.RuleReader;
import org.digitaldiplomacy.rules.YamlRuleBook;
import org.digitaldiplomacy.scoring.builtin.BuiltInMethods;
import org.digitaldiplomacy.scoring.method.MethodRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edition downloaded whole, and proven by the command line alone. */
@QuarkusTest
class EditionPackageTest {

    private static final String ZIP = "/v1/editions/2024/revisions/1/edition.zip";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void unpack() throws Exception {
        byte[] bytes = given().get(ZIP).asByteArray();
        Files.write(folder.resolve("edition.zip"), bytes);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve("unpacked").resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }

    @Test
    void a_stranger_reproduces_every_number_from_the_download() {
        assertThat(verify("edition.zip")).as(out + "" + err).isZero();
        assertThat(out.toString()).contains("Edition 2024 revision 1", "Proven");
        assertThat(verify("unpacked")).as(out + "" + err).isZero();
    }

    @Test
    void a_changed_input_is_found_out_even_where_the_sums_were_changed_with_it() throws Exception {
        Path inputs = folder.resolve("unpacked/inputs.csv");
        String text = Files.readString(inputs);
        String changed = text.replaceFirst("(EST,Estonia,internet-users,[^,]*,20\\d\\d),[0-9.]+", "$1,12.5");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(inputs, changed);
        assertThat(verify("unpacked")).isEqualTo(1);
        assertThat(out.toString()).contains("The file inputs.csv was changed", "inputs digest", "Not proven");

        Path sums = folder.resolve("unpacked/SHA256SUMS");
        Files.writeString(sums, Files.readString(sums).replace(Sha256.hex(text), Sha256.hex(changed)));
        assertThat(verify("unpacked")).isEqualTo(1);
        assertThat(out.toString()).doesNotContain("was changed").contains("inputs digest", "Not proven");
    }

    @Test
    void a_changed_score_a_changed_rule_and_a_missing_file_are_found_out() throws Exception {
        Path scores = folder.resolve("unpacked/scores.csv");
        Files.writeString(
                scores,
                Files.readString(scores)
                        .replaceFirst("(2024,1,2024,digital-diplomacy,[^,]+,EST,Estonia,index,)\\d+", "$11"));
        assertThat(verify("unpacked")).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("Estonia, index: rank published 1, recomputed \\d+ \\(\\+\\d+\\)\\.");

        Path rules = folder.resolve("unpacked/methodology/methodology.yaml");
        Files.writeString(rules, Files.readString(rules) + "# changed\n");
        assertThat(verify("unpacked")).isEqualTo(1);
        assertThat(out.toString()).contains("methodology digest");

        Files.delete(folder.resolve("unpacked/groups.csv"));
        assertThat(verify("unpacked")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no groups.csv");
    }

    @Test
    void a_changed_explanation_is_found_out() throws Exception {
        Path explanations = folder.resolve("unpacked/explanations.csv");
        String text = Files.readString(explanations);
        String changed = text.replaceFirst("(,EST,Estonia,reach,index,[^,]*),[^,]+", "$1,0.25");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(explanations, changed);
        assertThat(verify("unpacked")).isEqualTo(1);
        assertThat(out.toString())
                .contains("Explanation of Estonia, reach: effective weight published 0.25, recomputed 0.333 (+0.083).");
    }

    @Test
    void the_package_is_the_same_whenever_it_is_written_and_lists_all_its_files() throws Exception {
        assertThat(given().get(ZIP).asByteArray()).isEqualTo(Files.readAllBytes(folder.resolve("edition.zip")));
        List<String> listed = Files.readAllLines(folder.resolve("unpacked/SHA256SUMS")).stream()
                .map(line -> line.substring(66))
                .toList();
        assertThat(listed)
                .contains("README.md", "LICENCES.md", "CITATION.cff", "ranking.csv", "methodology/methodology.yaml");
    }

    @Test
    void the_data_package_has_what_the_frictionless_profile_asks_for() throws Exception {
        JsonNode json = new ObjectMapper().readTree(Files.readString(folder.resolve("unpacked/datapackage.json")));
        assertThat(json.path("name").asText()).matches("[-a-z0-9._/]+");
        assertThat(json.path("profile").asText()).isEqualTo("tabular-data-package");
        for (JsonNode resource : json.path("resources")) {
            Path file = folder.resolve("unpacked").resolve(resource.path("path").asText());
            assertThat(Files.size(file)).isEqualTo(resource.path("bytes").asLong());
            List<String> fields = resource.at("/schema/fields").findValuesAsText("name");
            resource.at("/schema/primaryKey").forEach(key -> assertThat(fields).contains(key.asText()));
            try (var lines = Files.lines(file)) {
                assertThat(lines.findFirst()).contains(String.join(",", fields));
            }
        }
        try (InputStream in = Files.newInputStream(folder.resolve("unpacked/dataset.jsonld"))) {
            assertThat(new ObjectMapper().readTree(in).path("@type").asText()).isEqualTo("Dataset");
        }
    }

    private int verify(String file) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return IndexCommand.run(
                new YamlRuleBook(new RuleReader(new MethodRegistry(List.of(new BuiltInMethods())))),
                new FilePanels(new PackageReader(Clock.systemUTC())),
                () -> {
                    throw new IndexDatabase.Unavailable("verification needs no database");
                },
                new PrintWriter(out),
                new PrintWriter(err),
                "edition",
                "verify",
                folder.resolve(file).toString());
    }
}
