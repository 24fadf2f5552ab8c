package org.digitaldiplomacy.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.ingest.Readings.READER;
import static org.digitaldiplomacy.ingest.Readings.accepted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.port.DataPackage;
import org.junit.jupiter.api.Test;

class BundledPackageTest {

    private static final Path DATA = Path.of("src/main/resources/data");
    private static final DataPackage BUNDLED = accepted(READER.read(BundledPackageTest.class.getClassLoader(), "data"));

    @Test
    void the_bundled_package_keeps_every_rule() {
        assertThat(BUNDLED.name()).isEqualTo("digital-diplomacy");
        assertThat(BUNDLED.countries()).filteredOn(Country::unMember).hasSize(193);
        assertThat(BUNDLED.observations()).hasSizeGreaterThan(60_000);
        assertThat(BUNDLED.accountMetrics()).isNotEmpty();
        assertThat(BUNDLED.treatyActions()).isNotEmpty();
        assertThat(BUNDLED.incidents()).isNotEmpty();
    }

    @Test
    void the_alpha2_code_of_namibia_is_a_value() {
        assertThat(BUNDLED.countries())
                .filteredOn(country -> country.code().equals(new CountryCode("NAM")))
                .extracting(Country::alpha2)
                .containsExactly("NA");
    }

    /** The licences of the descriptor, by the words of {@code sources.csv}; others stand there with a pointer to it. */
    private static final Map<String, String> LICENCES = Map.of(
            "CC0-1.0", "CC0 1.0",
            "CC BY 4.0", "Creative Commons Attribution 4.0",
            "CC BY-SA 4.0", "Creative Commons Attribution-ShareAlike 4.0",
            "CC BY 4.0 (compilation); CC BY-SA 4.0 (V-Dem and Digital Society Project items)",
                    "Creative Commons Attribution-ShareAlike 4.0",
            "ODbL-1.0", "Open Data Commons Open Database License 1.0",
            "Licence Ouverte", "Licence Ouverte",
            "Open Government Licence - Canada", "Open Government Licence - Canada");

    @Test
    void the_descriptor_names_publisher_and_licence_of_every_row() throws IOException {
        Map<String, Map<String, String>> sources =
                rows("sources.csv").collect(Collectors.toMap(row -> row.getOrDefault("id", ""), row -> row));
        for (JsonNode table : new ObjectMapper()
                .readTree(Files.readString(DATA.resolve("datapackage.json")))
                .get("resources")) {
            Set<Map<String, String>> used = rows(table.get("path").asText())
                    .filter(row -> row.containsKey("source"))
                    .map(row -> sources.getOrDefault(row.getOrDefault("source", ""), Map.of()))
                    .collect(Collectors.toSet());
            if (!used.isEmpty()) {
                String name = table.get("name").asText();
                assertThat(table.get("licenses").findValuesAsText("title"))
                        .as("licences of " + name)
                        .hasSameElementsAs(used.stream()
                                .map(source -> source.getOrDefault("licence", ""))
                                .map(words -> LICENCES.getOrDefault(words, words + " (see sources.csv)"))
                                .collect(Collectors.toSet()));
                assertThat(used).as("sources of " + name).allSatisfy(source -> assertThat(
                                table.get("sources").findValuesAsText("title"))
                        .anyMatch(title -> title.startsWith(source.get("publisher") + ", ")));
            }
        }
    }

    /** Column → cell, of each row of a file of the package. */
    private static Stream<Map<String, String>> rows(String path) throws IOException {
        List<List<String>> lines = Files.readAllLines(DATA.resolve(path)).stream()
                .map(line -> List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
                .toList();
        List<String> head = lines.get(0);
        return lines.stream().skip(1).map(cells -> IntStream.range(0, head.size())
                .boxed()
                .collect(Collectors.toMap(head::get, i -> cells.get(i).replaceAll("^\"|\"$", ""))));
    }

    @Test
    void a_directory_with_the_same_files_is_the_same_package() {
        assertThat(accepted(READER.read(DATA))).isEqualTo(BUNDLED);
    }
}
