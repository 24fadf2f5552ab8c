package org.digitaldiplomacy.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionStatus;
import org.digitaldiplomacy.edition.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All editions in one table. */
@QuarkusTest
class HistoryTest {

    private final Editions editions;

    HistoryTest(Editions editions) {
        this.editions = editions;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ranking", "scores", "intervals", "group-ranks", "explanations", "inputs"})
    void has_each_row_of_each_published_revision_with_what_readers_join_by(String table) {
        Map<String, List<NamedCsvRecord>> byRevision = rows("/v1/history/" + table + ".csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("slug") + "/" + row.getField("revision")));
        List<Edition> published = published();
        assertThat(byRevision.keySet())
                .containsExactlyInAnyOrderElementsOf(published.stream()
                        .map(edition -> edition.id().slug() + "/" + edition.id().revision())
                        .toList());
        for (Edition edition : published) {
            String slug = edition.id().slug();
            int revision = edition.id().revision();
            List<NamedCsvRecord> alone = rows("/v1/editions/" + slug + "/revisions/" + revision + "/" + table + ".csv");
            List<NamedCsvRecord> among = byRevision.getOrDefault(slug + "/" + revision, List.of());
            assertThat(among).hasSameSizeAs(alone);
            for (int i = 0; i < alone.size(); i++) {
                assertThat(among.get(i).getFieldsAsMap())
                        .containsAllEntriesOf(alone.get(i).getFieldsAsMap());
            }
        }
    }

    @Test
    void a_row_stands_on_its_own() {
        NamedCsvRecord row = rows("/v1/history/ranking.csv?country=EST&slug=2024&latest=true")
                .get(0);
        assertThat(row.getField("alpha2")).isEqualTo("EE");
        assertThat(row.getField("m49")).isEqualTo("233");
        assertThat(row.getField("methodology")).isEqualTo("digital-diplomacy");
        assertThat(row.getField("groups").split(" ", -1)).contains("region-europe", "small-states");
        NamedCsvRecord newest = rows("/v1/editions/2024/inputs.csv?country=EST&indicator=population").stream()
                .max(Comparator.comparing(input -> Integer.valueOf(input.getField("year"))))
                .orElseThrow();
        assertThat(row.getField("population")).isEqualTo(newest.getField("value"));
    }

    @Test
    void rows_are_chosen_across_editions() {
        List<NamedCsvRecord> rows =
                rows("/v1/history/scores.csv?node=openness&country=EST,SGP&methodology=digital-diplomacy&latest=true");
        assertThat(rows).extracting(row -> row.getField("country")).containsOnly("EST", "SGP");
        assertThat(rows).extracting(row -> row.getField("node")).containsOnly("openness");
        assertThat(rows)
                .extracting(row -> Integer.valueOf(row.getField("edition")))
                .isSorted()
                .contains(2020, 2022, 2024, 2026);
    }

    @Test
    void the_description_names_every_column_of_every_table() {
        JsonPath described = given().get("/v1/history/datapackage.json").jsonPath();
        List<String> tables = described.getList("resources.name");
        assertThat(tables).contains("scores", "inputs");
        for (String table : tables) {
            assertThat(described.<String>getList("resources.find { it.name == '" + table + "' }.schema.fields.name"))
                    .isEqualTo(List.of(given().get("/v1/history/" + table + ".csv?country=EST")
                            .asString()
                            .lines()
                            .findFirst()
                            .orElseThrow()
                            .split(",", -1)));
        }
    }

    private List<Edition> published() {
        return editions.all().stream()
                .filter(edition -> edition.status() == EditionStatus.PUBLISHED)
                .toList();
    }

    private static List<NamedCsvRecord> rows(String address) {
        return CsvReader.builder()
                .ofNamedCsvRecord(
                        given().get(address).then().statusCode(200).extract().asString())
                .stream()
                .toList();
    }
}
