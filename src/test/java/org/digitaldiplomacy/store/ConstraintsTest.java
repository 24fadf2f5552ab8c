package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.digitaldiplomacy.edition.SampleWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses what must not be, whoever writes it. */
class ConstraintsTest {

    private static final String CHECK = "23514";
    private static final String UNIQUE = "23505";
    private static final String FOREIGN_KEY = "23503";
    private static final String NOT_NULL = "23502";

    private static final FreshDatabase FRESH = new FreshDatabase();

    @BeforeAll
    static void load() throws SQLException {
        new PostgresDataPackages(FRESH.database()).replace(SampleWorld.dataPackage());
        FRESH.run("INSERT INTO methodology (digest, id, version, title, files)"
                + " VALUES (repeat('a', 64), 'm', '1', 'M', '{\"a\": \"b\"}')");
        FRESH.run("INSERT INTO edition (slug, revision, year, methodology, inputs_digest, status, note, runs, engine,"
                + " seed)"
                + " VALUES ('2024', 1, 2024, repeat('a', 64), repeat('b', 64), 'DRAFT', '', 1000, '0.0.1', 2026)");
        FRESH.run("INSERT INTO edition_country SELECT id, 'EST', '{}', true FROM edition");
        FRESH.run("INSERT INTO edition_node SELECT id, 'index', 'Index', 'COMPOSITE', NULL, NULL, 0 FROM edition");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'Made up'     | an identifier in capitals and blanks
            ''            | an empty identifier
            'made--up'    | an identifier with an empty part
            """)
    void identifiers_are_in_kebab_case(String id, String why) {
        refused(CHECK, "UPDATE indicator SET id = '" + id + "' WHERE id = 'missions'", why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'ee'", "'E1'", "'EST'"})
    void alpha2_is_two_capitals(String alpha2) {
        refused(CHECK, "UPDATE country SET alpha2 = " + alpha2 + " WHERE code = 'EST'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m49 = '23'",
                "area_km2 = -1",
                "area_km2 = 'NaN'",
                "latitude = 90.5",
                "latitude = 'NaN'",
                "longitude = -181",
                "capital = ' '"
            })
    void a_country_is_described_within_bounds(String change) {
        refused(CHECK, "UPDATE country SET " + change + " WHERE code = 'EST'");
    }

    @Test
    void a_code_belongs_to_one_country() {
        refused(UNIQUE, "UPDATE country SET alpha2 = 'NA' WHERE code = 'EST'");
        refused(UNIQUE, "UPDATE country SET m49 = '516' WHERE code = 'EST'");
        refused(UNIQUE, "INSERT INTO country SELECT * FROM country WHERE code = 'EST'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"year = 1899", "year = 2101", "value = 'NaN'", "value = 'Infinity'", "status = 'GUESSED'"})
    void an_observation_is_a_finite_number_in_a_year(String change) {
        refused(CHECK, "UPDATE observation SET " + change + " WHERE country = 'EST' AND year = 2022");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value", "status", "source", "country", "indicator", "year"})
    void an_observation_lacks_nothing(String column) {
        refused(NOT_NULL, "UPDATE observation SET " + column + " = NULL WHERE country = 'EST' AND year = 2022");
    }

    @Test
    void an_observation_stands_once() {
        refused(UNIQUE, "INSERT INTO observation SELECT * FROM observation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"country = 'FIN'", "indicator = 'nothing'", "source = 'nobody'"})
    void an_observation_points_at_what_exists(String change) {
        refused(FOREIGN_KEY, "UPDATE observation SET " + change + " WHERE country = 'EST' AND year = 2022");
    }

    @Test
    void what_is_pointed_at_stays() {
        refused(FOREIGN_KEY, "DELETE FROM source");
        refused(FOREIGN_KEY, "DELETE FROM country WHERE code = 'XKX'");
        refused(FOREIGN_KEY, "DELETE FROM institution WHERE id = 'org-1'");
        refused(FOREIGN_KEY, "DELETE FROM platform");
        refused(FOREIGN_KEY, "DELETE FROM metric");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE source SET licence_class = 'BENCHMARK'",
                "UPDATE source SET url = 'javascript:alert(1)'",
                "UPDATE source SET citation = ''",
                "UPDATE country_group SET kind = 'CLUB'",
                "UPDATE indicator SET kind = 'two words'",
                "UPDATE indicator SET minimum = 5, maximum = 4",
                "UPDATE indicator SET maximum = 'Infinity'",
                "UPDATE treaty_action SET action = 'READ'",
                "UPDATE treaty_action SET date = '2025-13'",
                "UPDATE treaty_action SET date = 'soon'"
            })
    void reference_data_keeps_to_its_lists(String sql) {
        refused(CHECK, sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind = 'CAFE'", "wikidata = '42'", "website = 'ftp://x'", "name = ' '", "organisation = id"})
    void an_institution_keeps_to_its_form(String change) {
        refused(CHECK, "UPDATE institution SET " + change + " WHERE id = 'mfa-est'");
    }

    @Test
    void handles_are_one_whatever_their_case() {
        refused(
                UNIQUE,
                "INSERT INTO account (platform, handle, institution, as_of, source)"
                        + " VALUES ('x', 'MFAESTONIA', 'mfa-nam', '2024-01-01', 'made-up-2024')");
        refused(
                UNIQUE,
                "INSERT INTO account (platform, handle, institution, as_of, source)"
                        + " VALUES ('youtube', 'VÄLISMINISTEERIUM', 'mfa-nam', '2024-01-01', 'made-up-2024')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handle = ''", "handle = ' padded'", "handle = 'padded '", "url = 'x.com'"})
    void an_account_keeps_to_its_form(String change) {
        refused(CHECK, "UPDATE account SET " + change + " WHERE handle = 'NamibiaMFA'");
    }

    @Test
    void a_measurement_stands_once_with_or_without_a_period() {
        refused(
                UNIQUE,
                "INSERT INTO account_metric SELECT account_id, metric, period_start, date, 1, rounded, source"
                        + " FROM account_metric WHERE period_start IS NULL");
        refused(
                UNIQUE,
                "INSERT INTO account_metric SELECT account_id, metric, period_start, date, 1, rounded, source"
                        + " FROM account_metric WHERE period_start IS NOT NULL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value = 'NaN'", "period_start = date + 1", "date = '1969-01-01'"})
    void a_measurement_keeps_within_bounds(String change) {
        refused(CHECK, "UPDATE account_metric SET " + change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"revision = 0", "year = 1800", "status = 'SECRET'", "status = 'PUBLISHED'", "slug = 'A b'"})
    void an_edition_keeps_to_its_form(String change) {
        refused(CHECK, "UPDATE edition SET " + change);
    }

    @Test
    void an_edition_needs_rules_that_are_stored() {
        refused(FOREIGN_KEY, "UPDATE edition SET methodology = repeat('c', 64)");
        refused(CHECK, "UPDATE edition SET inputs_digest = 'short'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            1,    1,    NULL, NULL, 1,   'MISSING',    NULL,  NULL   | a score that is called missing
            NULL, NULL, NULL, NULL, 1,   'COMPUTED',   'A_B', 'Why.' | no score that is called computed
            NULL, NULL, NULL, NULL, 1,   'MISSING',    NULL,  NULL   | no score and no reason
            1,    1,    NULL, NULL, 1,   'COMPUTED',   'A_B', 'Why.' | a score and a reason
            NULL, NULL, NULL, NULL, 1,   'NOT_RANKED', 'A_B', NULL   | a reason without words
            NULL, NULL, NULL, NULL, 1,   'NOT_RANKED', 'a b', 'Why.' | a reason with a made-up code
            NULL, 1,    NULL, NULL, 1,   'NOT_RANKED', 'A_B', 'Why.' | a rank without a score
            1,    0,    NULL, NULL, 1,   'COMPUTED',   NULL,  NULL   | rank zero
            1,    1,    2,    1,    1,   'COMPUTED',   NULL,  NULL   | an interval the wrong way round
            1,    1,    1,    NULL, 1,   'COMPUTED',   NULL,  NULL   | half an interval
            'NaN', 1,   NULL, NULL, 1,   'COMPUTED',   NULL,  NULL   | a score that is no number
            1,    1,    NULL, NULL, 1.1, 'COMPUTED',   NULL,  NULL   | more than everything covered
            1,    1,    NULL, NULL, 'NaN', 'COMPUTED', NULL,  NULL   | coverage that is no number
            1,    1,    NULL, NULL, 1,   'LUCKY',      NULL,  NULL   | an unknown status
            """)
    void a_result_is_a_score_or_a_reason(String values, String why) {
        refused(CHECK, "INSERT INTO edition_score SELECT id, 'EST', 'index', " + values + " FROM edition", why);
    }

    @Test
    void a_result_is_of_a_country_and_a_node_of_its_edition() {
        String rest = "1, 1, NULL, NULL, 1, 'COMPUTED', NULL, NULL FROM edition";

        refused(FOREIGN_KEY, "INSERT INTO edition_score SELECT id, 'NAM', 'index', " + rest);
        refused(FOREIGN_KEY, "INSERT INTO edition_score SELECT id, 'EST', 'reach', " + rest);
    }

    @Test
    void a_year_that_has_no_partition_yet_goes_to_the_default_one() throws SQLException {
        FRESH.run("INSERT INTO account_metric SELECT account_id, metric, NULL, '2031-05-05', value, rounded, source"
                + " FROM account_metric WHERE date = '2022-04-14'");
        FRESH.run("SELECT account_metric_year(2031)");

        assertThat(FRESH.count("account_metric_default")).isEqualTo(2);
        FRESH.run("DELETE FROM account_metric WHERE date = '2031-05-05'");
    }

    @Test
    void every_table_says_what_it_holds() {
        assertThat(FRESH.database().list("""
                                SELECT relname FROM pg_class
                                WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
                                    AND relname <> 'flyway_schema_history' AND obj_description(oid) IS NULL""", row -> row.getString(1))).isEmpty();
    }

    private static void refused(String state, String sql) {
        refused(state, sql, sql);
    }

    private static void refused(String state, String sql, String why) {
        assertThatThrownBy(() -> FRESH.run(sql))
                .as(why)
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo(state);
    }
}
