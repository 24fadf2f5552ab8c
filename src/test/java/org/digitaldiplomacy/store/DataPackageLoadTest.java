package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.port.LoadedPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataPackageLoadTest {

    private static final List<String> TABLES = List.of(
            "source",
            "country_group",
            "country",
            "membership",
            "indicator",
            "caveat",
            "observation",
            "institution",
            "platform",
            "account",
            "metric",
            "account_metric",
            "treaty",
            "treaty_action",
            "data_package");

    private static final FreshDatabase FRESH = new FreshDatabase();
    private final PostgresDataPackages packages = new PostgresDataPackages(FRESH.database());
    private final PostgresRevision revision = new PostgresRevision(FRESH.database());

    @BeforeEach
    void load() throws SQLException {
        FRESH.empty();
        assertThat(packages.replace(SampleWorld.dataPackage())).isTrue();
    }

    @Test
    void every_record_arrives() {
        assertThat(counts())
                .isEqualTo(Map.ofEntries(
                        Map.entry("source", 1L),
                        Map.entry("country_group", 2L),
                        Map.entry("country", 4L),
                        Map.entry("membership", 3L),
                        Map.entry("indicator", 2L),
                        Map.entry("caveat", 2L),
                        Map.entry("observation", 6L),
                        Map.entry("institution", 6L),
                        Map.entry("platform", 2L),
                        Map.entry("account", 4L),
                        Map.entry("metric", 2L),
                        Map.entry("account_metric", 5L),
                        Map.entry("treaty", 1L),
                        Map.entry("treaty_action", 1L),
                        Map.entry("data_package", 1L)));
        assertThat(packages.current()).map(LoadedPackage::version).contains("1.0.0");
    }

    @Test
    void text_with_tabs_backslashes_and_line_breaks_arrives_as_it_was() {
        assertThat(FRESH.database().list("SELECT citation FROM source", row -> row.getString(1)))
                .containsExactly(SampleWorld.dataPackage().sources().get(0).citation());
    }

    @Test
    void a_package_that_is_loaded_already_is_not_loaded_again() {
        long before = revision.current();

        assertThat(packages.replace(SampleWorld.dataPackage())).isFalse();

        assertThat(revision.current()).isEqualTo(before);
        assertThat(FRESH.count("data_package")).isEqualTo(1);
    }

    @Test
    void another_package_takes_the_place_of_the_first() {
        List<Long> accounts = accountIds();
        List<Observation> observations =
                List.of(SampleWorld.observation(SampleWorld.ESTONIA, SampleWorld.ONLINE, 2024, 94));
        long before = revision.current();

        assertThat(packages.replace(SampleWorld.with("2".repeat(64), observations)))
                .isTrue();

        assertThat(new PostgresObservations(FRESH.database()).upTo(2030, List.of(SampleWorld.ONLINE)))
                .isEqualTo(observations);
        assertThat(accountIds()).isEqualTo(accounts);
        assertThat(packages.current()).map(LoadedPackage::version).contains("1.0.1");
        assertThat(revision.current()).isGreaterThan(before);
    }

    @Test
    void a_package_with_one_bad_row_changes_nothing() {
        Map<String, Long> before = counts();
        List<Observation> observations = new ArrayList<>();
        observations.add(SampleWorld.observation(SampleWorld.NAMIBIA, SampleWorld.ONLINE, 2024, 70));
        observations.add(SampleWorld.observation(SampleWorld.ESTONIA, new IndicatorId("unheard-of"), 2024, 1));

        assertThatThrownBy(() -> packages.replace(SampleWorld.with("3".repeat(64), observations)))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("unheard-of");

        assertThat(counts()).isEqualTo(before);
        assertThat(packages.current()).map(LoadedPackage::version).contains("1.0.0");
        assertThat(new PostgresObservations(FRESH.database()).upTo(2030, List.of(SampleWorld.ONLINE)))
                .hasSize(3);
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        Observation one = SampleWorld.observation(SampleWorld.NAMIBIA, SampleWorld.ONLINE, 2024, 70);
        Observation other = SampleWorld.observation(SampleWorld.NAMIBIA, SampleWorld.ONLINE, 2024, 71);

        assertThatThrownBy(() -> packages.replace(SampleWorld.with("4".repeat(64), List.of(one, other))))
                .isInstanceOf(DatabaseFailure.class);
        assertThat(FRESH.count("observation")).isEqualTo(6);
    }

    @Test
    void metrics_lie_in_the_partition_of_their_year() {
        assertThat(FRESH.count("account_metric_2022")).isEqualTo(2);
        assertThat(FRESH.count("account_metric_2023")).isEqualTo(3);
        assertThat(FRESH.count("account_metric_default")).isZero();
    }

    @Test
    void the_package_made_empty_empties_the_tables() {
        DataPackage none = SampleWorld.nothing();

        assertThat(packages.replace(none)).isTrue();

        assertThat(counts().entrySet())
                .allSatisfy(e -> assertThat(e.getValue()).isEqualTo(e.getKey().equals("data_package") ? 2L : 0L));
    }

    private List<Long> accountIds() {
        return FRESH.database().list("SELECT id FROM account ORDER BY id", row -> row.getLong(1));
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        TABLES.forEach(table -> counts.put(table, FRESH.count(table)));
        return counts;
    }
}
