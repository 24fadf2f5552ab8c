package org.digitaldiplomacy.export;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.EditionScore;
import org.digitaldiplomacy.edition.Editions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DownloadTest {

    private static final String EDITION = "/v1/editions/2024/";

    private static final String PINNED = "/v1/editions/2024/revisions/1/";

    private final Editions editions;

    DownloadTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void the_ranking_is_a_tidy_table_of_the_editions_own_numbers() {
        Response response = given().get(EDITION + "ranking.csv");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo("text/csv; charset=utf-8");
        Edition edition = editions.latest("2024").orElseThrow();
        List<EditionScore> ranking = editions.ranking(edition.id(), "index");
        List<NamedCsvRecord> rows = records(response);
        assertThat(rows).hasSameSizeAs(ranking);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            EditionScore expected = ranking.get(i);
            assertThat(row.getField("country")).isEqualTo(expected.country().value());
            assertThat(row.getField("rank"))
                    .isEqualTo(
                            expected.rank().isPresent() ? "" + expected.rank().getAsInt() : "");
            if (expected.score().isPresent()) {
                assertThat(Double.parseDouble(row.getField("score")))
                        .isEqualTo(expected.score().getAsDouble());
            } else {
                assertThat(row.getField("score")).isEmpty();
                assertThat(row.getField("reason")).isNotBlank();
            }
        }
        assertThat(rows).anySatisfy(row -> assertThat(row.getField("name")).isEqualTo("Namibia"));
    }

    @Test
    void an_observation_ends_in_the_indicators_name_and_unit_in_every_format() throws Exception {
        String filter = "?country=EST&indicator=internet-users&year=2023";
        List<NamedCsvRecord> rows = records(given().get("/v1/data/observations.csv" + filter));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).getHeader()).endsWith("source", "licence_class", "withheld", "indicator_name", "unit");
        assertThat(rows.get(0).getField("unit")).isEqualTo("% of population");
        assertThat(rows.get(0).getField("indicator_name")).isNotBlank();
        for (String format : List.of("json", "ndjson")) {
            assertThat(given().get("/v1/data/observations." + format + filter).asString())
                    .contains("\"unit\":\"% of population\"");
        }
        for (String format : List.of("parquet", "xlsx")) {
            assertThat(given().get("/v1/data/observations." + format + filter).statusCode())
                    .isEqualTo(200);
        }
        assertThat(given().get("/v1/data/datapackage.json").asString()).contains("\"indicator_name\"", "\"caveats\"");
        assertThat(given().get("/v1/data/caveats.csv?indicator=missions").asString())
                .startsWith("indicator,group,caveat,source\nmissions,,")
                .contains("missions,subregion-south-eastern-asia,");
    }

    @Test
    void every_format_has_the_same_rows() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<NamedCsvRecord> rows = records(given().get(EDITION + "scores.csv"));
        JsonNode array = json.readTree(given().get(EDITION + "scores.json").asByteArray());
        List<String> lines =
                given().get(EDITION + "scores.ndjson").asString().lines().toList();
        assertThat(array).hasSameSizeAs(rows);
        assertThat(lines).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i += 97) {
            JsonNode object = array.get(i);
            assertThat(json.readTree(lines.get(i))).isEqualTo(object);
            Map<String, String> cells = object.properties().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            e -> e.getValue().isNull() ? "" : e.getValue().asText()));
            assertThat(rows.get(i).getFieldsAsMap().keySet()).isEqualTo(cells.keySet());
            assertThat(cells.get("country")).isEqualTo(rows.get(i).getField("country"));
            assertThat(cells.get("rank")).isEqualTo(rows.get(i).getField("rank"));
        }
    }

    @Test
    void every_row_that_names_an_edition_names_slug_and_methodology_too() throws Exception {
        int tables = 0;
        for (Dataset table : EditionTables.all()) {
            if (table.field("revision").isEmpty()) {
                continue;
            }
            tables++;
            for (JsonNode row : new ObjectMapper()
                    .readTree(given().get(EDITION + table.name() + ".json").asByteArray())) {
                assertThat(row.get("edition").asInt()).isEqualTo(2024);
                assertThat(row.get("slug").asText()).isEqualTo("2024");
                assertThat(row.get("methodology").asText()).isEqualTo("digital-diplomacy");
                assertThat(row.get("methodology_version").asText()).isEqualTo("2.0.0");
            }
        }
        assertThat(tables).isEqualTo(5);
    }

    @Test
    void the_data_package_describes_every_table_with_its_digest() throws Exception {
        JsonNode descriptor = new ObjectMapper()
                .readTree(given().get(EDITION + "datapackage.json").asByteArray());
        assertThat(descriptor.get("resources")).isNotEmpty();
        for (JsonNode resource : descriptor.get("resources")) {
            Response file = given().get(EDITION + resource.get("path").asText());
            assertThat(file.statusCode()).isEqualTo(200);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.asByteArray());
            assertThat(resource.get("hash").asText())
                    .isEqualTo("sha256:" + HexFormat.of().formatHex(digest));
            List<String> names = resource.at("/schema/fields").findValuesAsText("name");
            String header = file.asString().lines().findFirst().orElseThrow();
            assertThat(header).isEqualTo(String.join(",", names));
        }
    }

    @Test
    void the_data_package_of_the_data_has_every_table_with_its_columns() throws Exception {
        JsonNode descriptor = new ObjectMapper()
                .readTree(given().get("/v1/data/datapackage.json").asByteArray());
        assertThat(descriptor.get("resources")).hasSameSizeAs(DataTables.all());
        for (JsonNode resource : descriptor.get("resources")) {
            String header = given().get("/v1/data/" + resource.get("path").asText())
                    .asString()
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(header)
                    .isEqualTo(String.join(",", resource.at("/schema/fields").findValuesAsText("name")));
        }
    }

    @Test
    void the_data_package_says_which_columns_name_rows_of_other_tables_and_which_are_always_there() throws Exception {
        JsonNode descriptor = new ObjectMapper()
                .readTree(given().get("/v1/data/datapackage.json").asByteArray());
        for (JsonNode resource : descriptor.get("resources")) {
            JsonNode schema = resource.get("schema");
            if (resource.get("name").asText().equals("relations")) {
                assertThat(schema.at("/foreignKeys/0").toString())
                        .isEqualTo("{\"fields\":\"from_institution\",\"reference\":{\"resource\":\"institutions\","
                                + "\"fields\":\"institution\"}}");
                assertThat(schema.at("/fields/4/name").asText()).isEqualTo("period_start");
                assertThat(schema.at("/fields/4/constraints").isMissingNode()).isTrue();
                assertThat(schema.at("/fields/5/constraints/required").asBoolean())
                        .isTrue();
                return;
            }
        }
        throw new AssertionError("no relations");
    }

    @Test
    void the_inputs_name_sources_that_are_there() {
        List<String> sources = records(given().get(EDITION + "sources.csv")).stream()
                .map(row -> row.getField("source"))
                .toList();
        List<NamedCsvRecord> inputs = records(given().get(EDITION + "inputs.csv"));
        assertThat(inputs).hasSizeGreaterThan(1000);
        assertThat(inputs).allSatisfy(row -> assertThat(sources).contains(row.getField("source")));
    }

    @Test
    void a_pinned_revision_may_be_kept_for_ever_and_the_latest_may_not() {
        Response latest = given().get("/v1/editions/latest/ranking.csv");
        String pinned = latest.header("Content-Location");
        assertThat(latest.header("Cache-Control")).doesNotContain("immutable");
        assertThat(pinned).matches("/v1/editions/2026/revisions/1/ranking[.]csv");
        Response kept = given().get(pinned);
        assertThat(kept.header("Cache-Control")).contains("immutable");
        assertThat(kept.asString()).isEqualTo(latest.asString());
        given().header("If-None-Match", kept.header("ETag"))
                .get(pinned)
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }

    @Test
    void the_addresses_in_the_documents_are_there() throws Exception {
        Pattern address = Pattern.compile("/v1/editions/[\\w./-]+[.](?:csv|json)");
        List<String> addresses = new ArrayList<>();
        for (String page : List.of("README.md", "docs/downloads.md")) {
            address.matcher(Files.readString(Path.of(page))).results().forEach(m -> addresses.add(m.group()));
        }
        assertThat(addresses)
                .hasSizeGreaterThan(3)
                .allSatisfy(a -> given().get(a).then().statusCode(200));
    }

    @Test
    void rows_and_columns_are_chosen_by_parameters() {
        List<NamedCsvRecord> rows =
                records(given().get(EDITION + "scores.csv?country=EST,LVA&node=index,reach&columns=country,node,rank"));
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).getHeader()).containsExactly("country", "node", "rank");
        assertThat(rows).extracting(row -> row.getField("country")).containsOnly("EST", "LVA");

        List<NamedCsvRecord> small = records(given().get(EDITION + "ranking.csv?group=small-states"));
        assertThat(small).hasSizeBetween(50, 100);
        assertThat(records(given().get("/v1/data/accounts.csv?country=EST&platform=x")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("platform")).isEqualTo("x"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/editions/2024/ranking.csv?contry=EST, did you mean 'country'?",
        "/v1/editions/2024/ranking.csv?columns=scores, did you mean 'score'?",
        "/v1/editions/2024/scores.csv?node=rech, did you mean 'reach'?",
        "/v1/editions/2024/scores.csv?country=ESX, There is no country 'ESX'",
        "/v1/data/metrics.csv?from=yesterday, expected a day such as 2024-01-31",
        "/v1/data/metrics.csv?from=0000-01-01, expected a day such as 2024-01-31",
        "/v1/data/metrics.csv?to=-4713-01-01, expected a day such as 2024-01-31",
        "/v1/data/metrics.csv?to=%2B99999-01-01, expected a day such as 2024-01-31",
        "/v1/data/metrics.csv?fron=2024-01-01, did you mean 'from'?",
        "/v1/editions/2024/edition.zip?country=EST, takes no parameters",
        "/v1/editions/2024/citation.bib?indicator=internet-user, did you mean 'internet-users'?"
    })
    void what_is_misspelt_is_refused_with_what_was_probably_meant(String address, String hint) {
        given().get(address).then().statusCode(400).body("detail", containsString(hint));
    }

    @Test
    void files_that_many_ask_for_at_once_are_written_by_a_few_and_the_others_told_to_come_back() {
        ExecutorService askers = Executors.newFixedThreadPool(60);
        List<CompletableFuture<Response>> asked = IntStream.range(0, 60)
                .mapToObj(i -> "/v1/data/metrics.parquet?from="
                        + LocalDate.of(2014, 1, 1).plusDays(i))
                .map(address -> CompletableFuture.supplyAsync(() -> given().get(address), askers))
                .toList();
        List<Response> answers = asked.stream().map(CompletableFuture::join).toList();
        askers.shutdown();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(200, 503);
            assertThat(answer.header("Retry-After") != null).isEqualTo(answer.statusCode() == 503);
        });
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 200);
    }

    @Test
    void measurements_come_in_the_same_order_each_time_those_of_an_account_together() {
        String first = given().get("/v1/data/metrics.csv").asString();
        assertThat(given().get("/v1/data/metrics.csv").asString()).isEqualTo(first);
        Set<String> done = new HashSet<>();
        String account = "";
        String last = "";
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(first)) {
            String present = row.getField("platform") + " " + row.getField("handle");
            String place = row.getField("metric") + " " + row.getField("date");
            if (present.equals(account)) {
                assertThat(place).isGreaterThanOrEqualTo(last);
            } else {
                assertThat(done.add(present)).as(present).isTrue();
            }
            account = present;
            last = place;
        }
    }

    @Test
    void texts_that_would_end_a_quotation_are_only_texts() {
        given().queryParam("status", "x') OR ('a'='a")
                .get(EDITION + "ranking.csv")
                .then()
                .statusCode(400);
        given().queryParam("kind", "\\'; DROP TABLE account; --")
                .get("/v1/data/institutions.csv")
                .then()
                .statusCode(400);
    }

    @Test
    void namibia_and_numbers_survive_what_programs_take_for_gaps() {
        String[] gaps = {"NA", "N/A", "NULL", "null", "NaN", "nan", "None", "n/a", "<NA>"};
        for (String table : List.of("/v1/data/countries.csv", EDITION + "countries.csv", EDITION + "ranking.csv")) {
            List<NamedCsvRecord> rows = records(given().get(table));
            assertThat(rows)
                    .anySatisfy(row -> assertThat(row.getField("country")).isEqualTo("NAM"));
            assertThat(rows).allSatisfy(row -> assertThat(row.getFields()).doesNotContain(gaps));
        }
    }

    @Test
    void a_part_of_a_file_is_sent_where_only_that_is_wanted() {
        byte[] whole = given().get(PINNED + "ranking.parquet").asByteArray();
        Response part = given().header("Range", "bytes=4-9").get(PINNED + "ranking.parquet");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.header("Content-Range")).isEqualTo("bytes 4-9/" + whole.length);
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, 4, 10));
        assertThat(given().header("Range", "bytes=-4")
                        .get(PINNED + "ranking.parquet")
                        .asString())
                .isEqualTo("PAR1");
        given().header("Range", "bytes=9-4")
                .get(PINNED + "ranking.parquet")
                .then()
                .statusCode(200);
        given().header("Range", "bytes=99999999-")
                .get(PINNED + "ranking.parquet")
                .then()
                .statusCode(416);
        given().header("Range", "bytes=4-9")
                .header("If-Range", "\"another\"")
                .get(PINNED + "ranking.parquet")
                .then()
                .statusCode(200);
    }

    @Test
    void compressed_answers_hold_the_same() {
        for (String address : List.of(EDITION + "scores.csv", "/v1/data/institutions.ndjson")) {
            Response plain = plain().get(address);
            Response zipped = given().header("Accept-Encoding", "gzip").get(address);
            assertThat(plain.header("Content-Encoding")).isNull();
            assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
            assertThat(zipped.asString()).isEqualTo(plain.asString());
        }
    }

    @Test
    void head_tells_the_size_and_sends_nothing() {
        Response head = plain().head(EDITION + "ranking.csv");
        byte[] body = plain().get(EDITION + "ranking.csv").asByteArray();
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("" + body.length);
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void what_is_not_there_is_answered_with_what_is() {
        given().get("/v1/editions/1999/ranking.csv")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("2020, 2022, 2024, 2026"));
        given().get(EDITION + "rankings.csv").then().statusCode(404).body("detail", containsString("ranking.csv"));
        given().get("/v1/data/contries.csv").then().statusCode(404).body("detail", containsString("countries.csv"));
        for (String revision : List.of("2", "0", "x", "99999999999")) {
            given().get("/v1/editions/2024/revisions/" + revision + "/ranking.csv")
                    .then()
                    .statusCode(404);
        }
    }

    private static List<NamedCsvRecord> records(Response response) {
        return CsvReader.builder().ofNamedCsvRecord(new String(response.asByteArray(), StandardCharsets.UTF_8)).stream()
                .toList();
    }

    /** Asks for nothing compressed. */
    private static RequestSpecification plain() {
        return given().config(config().decoderConfig(decoderConfig().noContentDecoders()));
    }
}
