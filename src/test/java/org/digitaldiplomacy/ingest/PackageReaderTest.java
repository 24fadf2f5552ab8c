package org.digitaldiplomacy.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.ingest.Readings.READER;
import static org.digitaldiplomacy.ingest.Readings.accepted;
import static org.digitaldiplomacy.ingest.Readings.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.ingest.table.Problems;
import org.digitaldiplomacy.model.AccountKey;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.Institution;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.ObservationStatus;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.port.DataPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageReaderTest {

    private static final SamplePackage SAMPLE = SamplePackage.valid();

    private final Path directory;

    PackageReaderTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private DataPackage read(SamplePackage sample) throws IOException {
        return accepted(READER.read(sample.writeTo(directory)));
    }

    @Test
    void a_valid_package_is_accepted_with_all_its_rows() throws IOException {
        DataPackage read = read(SAMPLE);

        assertThat(read.name()).isEqualTo("sample");
        assertThat(read.version()).isEqualTo("1.0");
        assertThat(read.digest()).matches("[0-9a-f]{64}");
        assertThat(read.sources()).hasSize(2);
        assertThat(read.groups()).hasSize(2);
        assertThat(read.countries()).hasSize(4);
        assertThat(read.memberships()).hasSize(3);
        assertThat(read.indicators()).hasSize(3);
        assertThat(read.institutions()).hasSize(3);
        assertThat(read.accounts()).hasSize(2);
        assertThat(read.accountMetrics()).hasSize(2);
        assertThat(read.treaties()).hasSize(1);
        assertThat(read.treatyActions())
                .extracting(action -> action.date().value())
                .containsExactly("2025-10-25", "2025-10");
    }

    @Test
    void observations_keep_their_exact_values_over_several_files() throws IOException {
        assertThat(read(SAMPLE).observations())
                .contains(
                        new Observation(
                                new CountryCode("EST"),
                                new IndicatorId("internet-users"),
                                2023,
                                92.5,
                                ObservationStatus.OBSERVED,
                                new SourceId("made-up")),
                        new Observation(
                                new CountryCode("CIV"),
                                new IndicatorId("trade-balance"),
                                2022,
                                -1.5e9,
                                ObservationStatus.OBSERVED,
                                new SourceId("made-up")))
                .hasSize(5);
    }

    @Test
    void namibia_is_a_country_and_a_blank_is_a_gap() throws IOException {
        Map<String, Country> countries = read(SAMPLE).countries().stream()
                .collect(Collectors.toMap(c -> c.code().value(), c -> c));

        assertThat(countries).extractingByKey("NAM").extracting(Country::alpha2).isEqualTo("NA");
        assertThat(countries).extractingByKey("XKX").satisfies(kosovo -> {
            assertThat(kosovo.m49()).isNull();
            assertThat(kosovo.independent()).isNull();
        });
    }

    @Test
    void quotes_commas_and_letters_of_any_script_come_through() throws IOException {
        assertThat(read(SAMPLE).institutions())
                .extracting(Institution::name)
                .containsExactly(
                        "Delegation to Côte d’Ivoire", "The \"Välisministeerium\", Tallinn", "Ευρωπαϊκή Ένωση");
    }

    @Test
    void a_measurement_finds_its_account_whatever_the_case_of_the_handle() throws IOException {
        assertThat(read(SAMPLE).accountMetrics()).allSatisfy(metric -> {
            assertThat(metric.account()).isEqualTo(new AccountKey(new PlatformId("x"), "Made_Up_MFA"));
            assertThat(metric.account().handle()).isEqualTo("Made_Up_MFA");
        });
        assertThat(read(SAMPLE).accountMetrics().get(1).periodStart()).isEqualTo(LocalDate.of(2024, 1, 1));
    }

    @Test
    void one_name_is_one_object() throws IOException {
        DataPackage read = read(SAMPLE);

        assertThat(read.observations().get(0).source())
                .isSameAs(read.observations().get(1).source());
        assertThat(read.observations().get(0).indicator())
                .isSameAs(read.indicators().get(0).id());
    }

    @Test
    void a_directory_and_its_zip_are_the_same_package() throws IOException {
        DataPackage fromDirectory = read(SAMPLE);
        DataPackage fromZip = accepted(READER.read(SAMPLE.zipTo(directory.resolve("plain.zip"), "")));
        DataPackage fromFolder = accepted(READER.read(SAMPLE.zipTo(directory.resolve("folder.zip"), "my package/")));
        DataPackage fromReversed =
                accepted(READER.read(SAMPLE.reversed().zipTo(directory.resolve("reversed.zip"), "")));

        assertThat(fromZip).isEqualTo(fromDirectory);
        assertThat(fromFolder).isEqualTo(fromDirectory);
        assertThat(fromReversed).isEqualTo(fromDirectory);
    }

    @Test
    void the_digest_is_of_the_data_and_not_of_its_description() throws IOException {
        String digest = read(SAMPLE).digest();

        SamplePackage retitled = SAMPLE.replace("datapackage.json", "\"title\"", "\"licence\"")
                .replace("datapackage.json", "\"observations-size\"", "\"observations-a\"");
        SamplePackage corrected = SAMPLE.replace("observations/reach.csv", "92.5", "92.6");

        assertThat(read(retitled).digest()).isEqualTo(digest);
        assertThat(read(corrected).digest()).isNotEqualTo(digest);
    }

    @Test
    void the_digest_is_told_without_reading_the_data() throws IOException {
        DataPackage read = read(SAMPLE);

        assertThat(READER.digest(directory)).contains(read.digest());
        assertThat(READER.digest(SAMPLE.zipTo(directory.resolve("sample.zip"), "sample/")))
                .contains(read.digest());
        assertThat(READER.digest(directory.resolve("nowhere"))).isEmpty();
    }

    @Test
    void columns_may_stand_in_any_order() throws IOException {
        DataPackage read = read(SAMPLE);
        SamplePackage reordered = SAMPLE.with(
                "memberships.csv",
                "country,source,group\nCIV,made-up,region-africa\nNAM,made-up,region-africa\nEST,made-up,un-members\n");

        assertThat(read(reordered).memberships()).isEqualTo(read.memberships());
    }

    @Test
    void what_spreadsheets_write_is_read() throws IOException {
        SamplePackage saved = SAMPLE.with(
                "memberships.csv", "\uFEFF" + SAMPLE.text("memberships.csv").replace("\n", "\r\n"));

        assertThat(read(saved).memberships()).isEqualTo(read(SAMPLE).memberships());
    }

    @Test
    void a_package_needs_sources_countries_indicators_and_observations_only() throws IOException {
        SamplePackage least = new SamplePackage(Map.of(
                "datapackage.json",
                """
                {"name": "least", "version": "1", "resources": [
                  {"name": "observations", "path": "o.csv"}, {"name": "sources", "path": "s.csv"},
                  {"name": "indicators", "path": "i.csv"}, {"name": "countries", "path": "c.csv"}]}
                """.getBytes(StandardCharsets.UTF_8),
                "s.csv",
                SAMPLE.text("sources.csv").getBytes(StandardCharsets.UTF_8),
                "c.csv",
                SAMPLE.text("countries.csv").getBytes(StandardCharsets.UTF_8),
                "i.csv",
                SAMPLE.text("indicators.csv").getBytes(StandardCharsets.UTF_8),
                "o.csv",
                SAMPLE.text("observations/size.csv").getBytes(StandardCharsets.UTF_8)));

        DataPackage read = read(least);
        assertThat(read.observations()).hasSize(3);
        assertThat(read.institutions()).isEmpty();
    }

    @Test
    void a_package_may_add_platforms_and_metrics() throws IOException {
        SamplePackage added = SAMPLE.replace("datapackage.json", "\"accounts.csv\"", """
                        "accounts.csv",
                        "schema": {"fields": [{"name": "platform", "constraints": {"enum": ["pixelfed"]}}]}""")
                .replace("datapackage.json", "\"account_metrics.csv\"", """
                        "account_metrics.csv",
                        "schema": {"fields": [{"name": "metric", "constraints": {"enum": ["bookmarks"]}}]}""")
                .append("accounts.csv", "pixelfed,made-up,mfa-est,,2024-01-31,made-up")
                .append("account_metrics.csv", "pixelfed,made-up,bookmarks,,2024-01-31,5,0,made-up,");

        assertThat(read(added).accountMetrics()).extracting(m -> m.metric()).contains(new MetricId("bookmarks"));
    }

    @Test
    void a_stated_hash_and_size_that_fit_are_fine() throws IOException {
        SamplePackage stated = SAMPLE.replace(
                "datapackage.json",
                "\"treaties.csv\"",
                "\"treaties.csv\", \"bytes\": 96, \"hash\":"
                        + " \"sha256:843e4bd31532f02999498dfd9ccbebf531fc2e9646cb671f6b41c67bff59b0ea\"");

        assertThat(read(stated).treaties()).hasSize(1);
    }

    @Test
    void the_first_hundred_problems_are_told_and_the_rest_counted() throws IOException {
        SamplePackage flooded = SAMPLE.append(
                "observations/size.csv",
                "EST,population,1800,1,OBSERVED,made-up\n".repeat(249).strip());

        PackageReading.Refused refused = refused(READER.read(flooded.writeTo(directory)));

        assertThat(refused.problems()).hasSize(Problems.KEPT);
        assertThat(refused.total()).isEqualTo(249);
        assertThat(refused.report())
                .startsWith("The data package " + directory + " is refused as a whole, with 249 problems:\n"
                        + "  observations/size.csv, line 5, field year: found \"1800\"")
                .endsWith("\n  … and 149 more");
    }

    @Test
    void problems_are_told_of_every_file_at_once() throws IOException {
        SamplePackage spoiled = SAMPLE.replace("sources.csv", ",OPEN,", ",FREE,")
                .replace("countries.csv", ",45227.5,", ",\"45227,5\",")
                .replace("treaty_actions.csv", "2025-10-25", "25.10.2025");

        assertThat(refused(READER.read(spoiled.writeTo(directory))).problems())
                .extracting(Problem::file)
                .containsExactly("sources.csv", "countries.csv", "treaty_actions.csv");
    }

    @Test
    void a_message_keeps_to_one_line_whatever_the_cell_holds() throws IOException {
        SamplePackage nasty = SAMPLE.replace("observations/reach.csv", "62", "\"6\n2\u001B[31m\u202E\"");

        assertThat(Readings.sentences(READER.read(nasty.writeTo(directory))))
                .containsExactly("observations/reach.csv, line 3, field value: found"
                        + " \"6\\u000A2\\u001B[31m\\u202E\", expected a number, such as 1234.5");
    }
}
