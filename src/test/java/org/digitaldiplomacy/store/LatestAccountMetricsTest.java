package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.digitaldiplomacy.edition.SampleWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to the measurements, the newest of each account and metric, and what months come to, are right. */
class LatestAccountMetricsTest {

    private static final FreshDatabase FRESH = new FreshDatabase();

    private static final String COLUMNS = "account_id, metric, period_start, date, value, rounded, source";

    private static final String NEWEST = """
            SELECT DISTINCT ON (account_id, metric, period_start IS NULL) %s FROM account_metric
            ORDER BY account_id, metric, period_start IS NULL, date DESC, period_start DESC""".formatted(COLUMNS);

    private static final String MONTHS = """
            SELECT account_id, metric, period_start IS NULL, date_trunc('month', date)::date,
                min(coalesce(period_start, date)), (array_agg(value ORDER BY date, period_start))[1], max(date),
                (array_agg(value ORDER BY date DESC, period_start DESC))[1], sum(value),
                sum(date - coalesce(period_start, date) + 1), count(*)
            FROM account_metric GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4""";

    @BeforeAll
    static void load() throws SQLException {
        new PostgresDataPackages(FRESH.database()).replace(SampleWorld.dataPackage());
    }

    @BeforeEach
    void startAfresh() throws SQLException {
        FRESH.run("TRUNCATE account_metric");
        assertThat(FRESH.count("account_metric_latest")).isZero();
        assertThat(FRESH.count("account_metric_month")).isZero();
        add("'2024-03-01', 30", "'2024-02-01', 20", "'2024-01-01', 10");
    }

    @Test
    void a_newer_measurement_takes_the_place_of_an_older_one_and_an_older_one_does_not() throws SQLException {
        add("'2024-02-15', 25");
        assertThat(latest()).containsExactly("2024-03-01 30");
        add("'2026-03-15', 35");
        assertThat(latest()).containsExactly("2026-03-15 35");
    }

    @Test
    void a_corrected_measurement_is_corrected() throws SQLException {
        FRESH.run("INSERT INTO account_metric AS m (" + COLUMNS + ")"
                + " SELECT account_id, metric, period_start, date, value + 1, rounded, source FROM account_metric"
                + " UNION ALL SELECT account_id, metric, NULL, '2024-04-01', 40, false, source"
                + " FROM account_metric WHERE date = '2024-01-01'"
                + " ON CONFLICT (account_id, metric, date, period_start) DO UPDATE SET value = excluded.value");
        assertThat(latest()).containsExactly("2024-04-01 40");
        FRESH.run("UPDATE account_metric SET value = value + 1");
        assertThat(latest()).containsExactly("2024-04-01 41");
    }

    @Test
    void the_one_before_comes_back_when_the_newest_goes() throws SQLException {
        FRESH.run("DELETE FROM account_metric WHERE date >= '2024-02-15'");
        assertThat(latest()).containsExactly("2024-02-01 20");
        FRESH.run("UPDATE account_metric SET date = '2023-06-01' WHERE date = '2024-02-01'");
        assertThat(latest()).containsExactly("2024-01-01 10");
        FRESH.run("DELETE FROM account_metric");
        assertThat(latest()).isEmpty();
    }

    @Test
    void counts_of_periods_stand_beside_running_totals_and_the_shorter_of_two_is_shown() throws SQLException {
        addPeriods(
                "'2024-01-01', '2024-03-31', 300", "'2024-03-25', '2024-03-31', 70", "'2024-03-24', '2024-03-30', 71");
        assertThat(latest()).containsExactly("2024-03-01 30", "2024-03-31 70 since 2024-03-25");
        FRESH.run("DELETE FROM account_metric WHERE value = 70");
        assertThat(latest()).containsExactly("2024-03-01 30", "2024-03-31 300 since 2024-01-01");
    }

    @Test
    void an_account_takes_its_measurements_along() throws SQLException {
        FRESH.run("INSERT INTO account (platform, handle, institution, as_of, source)"
                + " SELECT platform, 'gone', institution, as_of, source FROM account WHERE handle = 'NamibiaMFA'");
        FRESH.run("INSERT INTO account_metric SELECT a.id, 'followers', NULL, '2025-01-01', 5, false, a.source"
                + " FROM account a WHERE handle = 'gone'");
        assertThat(latest()).containsExactly("2024-03-01 30", "2025-01-01 5");
        FRESH.run("DELETE FROM account WHERE handle = 'gone'");
        assertThat(latest()).containsExactly("2024-03-01 30");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void after_any_changes_they_are_what_a_search_through_all_would_find(long seed) throws SQLException {
        Random random = new Random(seed);
        for (int change = 0; change < 60; change++) {
            String drawn = "abs(hashtext('" + seed + " " + change + " %s ' || a.id || ' ' || n))";
            String some = "hashtext(value::text || date || account_id || " + change + ") % 7 = 0";
            // Measurements move once, and those of each change to days of their own: no two ever meet.
            String apart = "date + 300 * " + (change + 1);
            FRESH.run(
                    switch (random.nextInt(4)) {
                        case 0 -> "DELETE FROM account_metric WHERE " + some;
                        case 1 ->
                            "UPDATE account_metric SET date = " + apart + " WHERE date < '2024-01-01'::date + 300 AND "
                                    + some;
                        case 2 -> "UPDATE account_metric SET value = value * 2 WHERE " + some;
                        default ->
                            "INSERT INTO account_metric AS m (" + COLUMNS + ") SELECT a.id, 'followers',"
                                    + " CASE WHEN " + drawn.formatted("whether") + " % 2 = 0 THEN '2023-12-01'::date + "
                                    + drawn.formatted("start") + " % 4 END, '2024-01-01'::date + "
                                    + drawn.formatted("day") + " % 300, " + drawn.formatted("value")
                                    + " % 1000, false, a.source FROM account a, generate_series(1, 5) n"
                                    + " ON CONFLICT DO NOTHING";
                    });
            assertThat(rows("SELECT " + COLUMNS + " FROM account_metric_latest"
                            + " ORDER BY account_id, metric, running_total"))
                    .isEqualTo(rows(NEWEST));
            assertThat(rows("TABLE account_metric_month ORDER BY account_id, metric, running_total, month"))
                    .isEqualTo(rows(MONTHS));
        }
    }

    @Test
    void a_retired_year_leaves_its_months_and_takes_no_more_measurements() throws SQLException {
        FRESH.run("SELECT account_metric_year(2019)");
        add("'2019-03-01', 5", "'2019-03-09', 7");
        FRESH.run("SELECT retire_account_metrics(2019)");
        assertThat(FRESH.count("account_metric WHERE date < '2020-01-01'")).isZero();
        assertThat(FRESH.count("account_metric_2019_retired")).isEqualTo(2);
        assertThat(FRESH.count(
                        "account_metric_month WHERE month = '2019-03-01' AND last_value = 7 AND measurements = 2"))
                .isEqualTo(1);
        assertThatThrownBy(() -> add("'2019-04-01', 8")).hasMessageContaining("measurements_of_2019_are_retired");

        FRESH.run("SELECT account_metric_year(2018)");
        FRESH.run("SELECT retire_account_metrics(2018, true)");
        assertThat(FRESH.count("pg_class WHERE relname LIKE 'account_metric_2018_retired%'"))
                .isZero();
        assertThatThrownBy(() -> FRESH.run("SELECT retire_account_metrics(1995)"))
                .hasMessageContaining("there is no partition account_metric_1995 to retire");
    }

    private static void add(String... datesAndValues) throws SQLException {
        for (String one : datesAndValues) {
            addPeriods("NULL, " + one);
        }
    }

    private static void addPeriods(String... periodsAndValues) throws SQLException {
        for (String one : periodsAndValues) {
            FRESH.run("INSERT INTO account_metric (account_id, metric, period_start, date, value, rounded, source)"
                    + " SELECT id, 'followers', " + one + ", false, source FROM account WHERE handle = 'NamibiaMFA'");
        }
    }

    private static List<String> latest() {
        return FRESH.database()
                .list(
                        "SELECT date || ' ' || value || coalesce(' since ' || period_start, '')"
                                + " FROM account_metric_latest ORDER BY date, period_start NULLS FIRST",
                        row -> row.getString(1));
    }

    private static List<String> rows(String sql) {
        return FRESH.database().list("SELECT r::text FROM (" + sql + ") r", row -> row.getString(1));
    }
}
