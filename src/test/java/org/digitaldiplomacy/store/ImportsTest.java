package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.digitaldiplomacy.access.AccessRefused;
import org.digitaldiplomacy.access.AuditEntry;
import org.digitaldiplomacy.access.AuditOutcome;
import org.digitaldiplomacy.access.Identity;
import org.digitaldiplomacy.access.Permission;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.intake.ImportOrder;
import org.digitaldiplomacy.intake.ImportOrder.Format;
import org.digitaldiplomacy.intake.ImportOrder.Mode;
import org.digitaldiplomacy.intake.ImportOrder.Packing;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportReport.Counts;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.intake.Imports;
import org.digitaldiplomacy.port.DataPackage;
import org.digitaldiplomacy.table.Table;
import org.digitaldiplomacy.table.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportsTest {

    private static final ImportWorld WORLD = new ImportWorld();

    private static final String OBSERVATIONS = "country,indicator,year,value,status,source";
    private static final String METRICS = "platform,handle,metric,period_start,date,value,rounded,source";
    private static final String VALUE =
            "SELECT value FROM observation WHERE country = 'EST' AND year = 2024" + " AND indicator = 'people-online'";

    private final PostgresRevision revision = new PostgresRevision(WORLD.fresh.database());

    @BeforeEach
    void reset() throws SQLException {
        WORLD.reset();
    }

    @Test
    void new_rows_are_added_differing_ones_corrected_and_the_rest_left() {
        long before = revision.current();

        ImportReport report = WORLD.csv(
                "observations",
                OBSERVATIONS,
                "EST,people-online,2024,94.5,OBSERVED,made-up-2024",
                "EST,people-online,2022,91,OBSERVED,made-up-2024",
                "CIV,people-online,2024,40,ESTIMATED,made-up-2024");

        assertThat(report.state()).isEqualTo(ImportState.DONE);
        assertThat(report.counts()).isEqualTo(new Counts(3, 1, 1, 1, 0));
        assertThat(WORLD.column(VALUE)).containsExactly("94.5");
        assertThat(revision.current()).isGreaterThan(before);
    }

    private static final String DOWNLOADED =
            "country,name,indicator,year,value,status,source,licence_class,withheld,indicator_name,unit";

    @Test
    void a_file_as_it_was_downloaded_comes_in_again_as_csv_and_as_ndjson() {
        ImportReport csv = WORLD.csv(
                "observations",
                DOWNLOADED,
                "CIV,Côte d’Ivoire,people-online,2024,40,ESTIMATED,made-up-2024,OPEN,false,Name of people-online,%");
        ImportReport ndjson = WORLD.run(
                "observations",
                Format.NDJSON,
                Packing.NONE,
                Mode.ALL,
                false,
                "",
                "{\"country\":\"CIV\",\"name\":\"Côte d’Ivoire\",\"indicator\":\"people-online\",\"year\":2023,"
                        + "\"value\":39,\"status\":\"OBSERVED\",\"source\":\"made-up-2024\",\"licence_class\":\"OPEN\","
                        + "\"withheld\":false,\"indicator_name\":\"Name of people-online\",\"unit\":null}\n");

        assertThat(csv.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(ndjson.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
    }

    @Test
    void a_column_that_a_file_may_lack_stays_as_it_is() {
        String read = "SELECT read_on FROM source WHERE id = 'read-source'";
        String columns = "id,publisher,title,edition,licence,licence_class,url,copy,citation,note";
        WORLD.csv("sources", columns + ",read_on", "read-source,Nobody,Title,,None,OPEN,,,Cite it.,,2025-03");

        ImportReport shorter = WORLD.csv("sources", columns, "read-source,Nobody,Other,,None,OPEN,,,Cite it.,");

        assertThat(shorter.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(WORLD.column(read)).containsExactly("2025-03");
    }

    @Test
    void a_country_that_is_there_keeps_the_code_that_no_download_has() {
        String columns =
                "country,name,m49,capital,un_member,independent,area_km2,landlocked,latitude,longitude,groups,source";
        String alpha2 = "SELECT alpha2 || ' ' || m49 || ' ' || capital FROM country WHERE code = 'NAM'";

        ImportReport known = WORLD.csv(
                "countries", columns, "NAM,Namibia,516,Windhoek,true,true,825615,false,,,region-africa,made-up-2024");
        ImportReport unknown =
                WORLD.csv("countries", columns, "AFG,Afghanistan,4,Kabul,true,true,,true,,,,made-up-2024");

        assertThat(known.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(WORLD.column(alpha2)).containsExactly("NA 516 Windhoek");
        assertThat(WORLD.problems(unknown)).singleElement().asString().contains("field alpha2", "two capital letters");
    }

    @Test
    void a_column_that_a_download_adds_may_not_contradict_the_others() {
        ImportReport report = WORLD.csv(
                "metrics",
                "platform,handle,institution,country,metric,period_start,date,value,rounded,source,withheld",
                "x,mfaestonia,mfa-est,NAM,followers,,2025-02-20,65000,false,made-up-2024,true");

        assertThat(WORLD.problems(report))
                .containsExactly(
                        "line 2, field country: found \"NAM\", expected \"EST\", which follows from the row's other"
                                + " columns, or no such column");
    }

    @Test
    void rows_at_hand_come_in_as_a_file_does() {
        ImportOrder order = new ImportOrder(
                UUID.randomUUID(), "observations", Format.NDJSON, Packing.NONE, Mode.ALL, false, "by hand");
        Map<String, String> row = Map.of(
                "country",
                "CIV",
                "indicator",
                "people-online",
                "year",
                "2024",
                "value",
                "4.0E1",
                "status",
                "OBSERVED",
                "source",
                "made-up-2024");

        ImportReport report = WORLD.imports.run(order, ImportWorld.INTERN, List.of(row));
        ImportReport refused = WORLD.imports.run(
                new ImportOrder(UUID.randomUUID(), "groups", Format.NDJSON, Packing.NONE, Mode.ALL, false, ""),
                ImportWorld.INTERN,
                List.of(Map.of("id", "half", "kind", "REGION", "name", "H\uD83D", "source", "made-up-2024")));

        assertThat(report.counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(WORLD.problems(refused))
                .singleElement()
                .asString()
                .contains("line 1", "field name", "half of a surrogate pair");
    }

    @Test
    void the_same_file_twice_changes_nothing_not_even_the_revision() {
        String[] file = {METRICS, "x,mfaestonia,followers,,2025-02-20,65000,0,made-up-2024"};
        assertThat(WORLD.csv("account_metrics", file).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        long before = revision.current();

        assertThat(WORLD.csv("account_metrics", file).counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));

        assertThat(revision.current()).isEqualTo(before);
        assertThat(WORLD.fresh.count("superseded")).isZero();
    }

    @Test
    void a_corrected_value_keeps_its_history_with_who_when_and_why() {
        String file = METRICS + "\nx,MFAestonia,followers,,2022-04-14,%s,1,made-up-2024";
        for (String value : List.of("50100", "50200")) {
            WORLD.run(
                    "account_metrics",
                    Format.CSV,
                    Packing.NONE,
                    Mode.ALL,
                    false,
                    "misread before " + value,
                    file.formatted(value));
        }

        assertThat(WORLD.column("SELECT old ->> 'value' || ', by ' || who || ': ' || reason FROM superseded s"
                        + " JOIN import i ON i.number = s.import ORDER BY s.number"))
                .containsExactly("50000, by intern: misread before 50100", "50100, by intern: misread before 50200");
        assertThat(WORLD.column("SELECT reason FROM account_metric m JOIN import i ON i.number = m.import"))
                .containsExactly("misread before 50200");
    }

    @Test
    void all_or_nothing_refuses_the_file_for_one_row_and_lists_every_problem() {
        ImportReport report = WORLD.csv(
                "observations",
                OBSERVATIONS,
                "CIV,people-online,2024,40,OBSERVED,made-up-2024",
                "ETS,people-online,2024,140,OBSERVED,made-up-2024",
                "NAM,people-online,2024,\"62,5\",observed,made-up-2024",
                "NAM,people-online,2025,162,OBSERVED,made-up-2024");

        assertThat(report.state()).isEqualTo(ImportState.REFUSED);
        assertThat(WORLD.problems(report))
                .containsExactly(
                        "line 3, field country: found \"ETS\", expected the code of a row of the table countries;"
                                + " did you mean \"EST\"?",
                        "line 4, field value: found \"62,5\", expected a number with a decimal point",
                        "line 4, field status: found \"observed\", expected one of OBSERVED, ESTIMATED;"
                                + " did you mean \"OBSERVED\"?",
                        "line 5, field value: found \"162\", expected a number from 0 to 100, the bounds of"
                                + " people-online");
        assertThat(WORLD.fresh.count("observation")).isEqualTo(6);
    }

    @Test
    void the_good_rows_come_in_by_choice_and_the_others_are_listed() {
        ImportReport report = WORLD.run(
                "observations",
                Format.CSV,
                Packing.NONE,
                Mode.GOOD,
                false,
                "",
                String.join(
                        "\n",
                        OBSERVATIONS,
                        "CIV,people-online,2024,40,OBSERVED,made-up-2024",
                        "ETS,people-online,2024,1,OBSERVED,made-up-2024",
                        "CIV,people-online,2024,41,OBSERVED,made-up-2024"));

        assertThat(report.state()).isEqualTo(ImportState.DONE);
        assertThat(report.counts()).isEqualTo(new Counts(3, 1, 0, 0, 2));
        assertThat(WORLD.problems(report))
                .element(1)
                .isEqualTo("line 4, field country, indicator, year: found the same as in line 2, expected each once;"
                        + " line 2 has it already");
        assertThat(WORLD.column("SELECT value FROM observation WHERE country = 'CIV'"))
                .containsExactly("40");
    }

    @Test
    void a_dry_run_counts_and_changes_nothing() {
        ImportReport report = WORLD.run(
                "observations",
                Format.NDJSON,
                Packing.NONE,
                Mode.ALL,
                true,
                "",
                "{\"country\": \"EST\", \"indicator\": \"people-online\", \"year\": 2024, \"value\": 95e0,"
                        + " \"status\": \"OBSERVED\", \"source\": \"made-up-2024\"}");

        assertThat(report.state()).isEqualTo(ImportState.DONE);
        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(WORLD.column(VALUE)).containsExactly("93.2");
        assertThat(WORLD.fresh.count("superseded")).isZero();
    }

    @Test
    void institutions_accounts_and_their_metrics_may_follow_one_another() {
        assertThat(WORLD.csv(
                                "institutions",
                                "id,kind,country,organisation,host_country,name,city,website,press_url,wikidata,latitude,"
                                        + "longitude,as_of,source",
                                "part,DELEGATION,,whole,,A part,,,,,,,2026-01-01,made-up-2024",
                                "whole,INTERNATIONAL_ORGANISATION,,,,The whole,,,,,,,2026-01-01,made-up-2024")
                        .state())
                .isEqualTo(ImportState.DONE);
        assertThat(WORLD.csv(
                                "accounts",
                                "platform,handle,institution,url,as_of,source",
                                "mastodon,whole,whole,,2026-01-01,made-up-2024",
                                "x,MFAEstonia,mfa-est,,2026-01-01,made-up-2024")
                        .counts())
                .isEqualTo(new Counts(2, 1, 1, 0, 0));
        assertThat(WORLD.csv("account_metrics", METRICS, "mastodon,Whole,likes,2031-01-01,2026-01-31,5,0,made-up-2024")
                        .state())
                .isEqualTo(ImportState.REFUSED);
        assertThat(WORLD.csv("account_metrics", METRICS, "mastodon,Whole,likes,2026-01-01,2026-01-31,5,0,made-up-2024")
                        .state())
                .isEqualTo(ImportState.DONE);
    }

    @Test
    void a_later_data_package_leaves_what_was_imported_and_what_that_points_at() {
        WORLD.csv("observations", OBSERVATIONS, "EST,people-online,2024,94.5,OBSERVED,made-up-2024");
        WORLD.csv("account_metrics", METRICS, "x,MFAestonia,followers,,2025-02-20,65000,0,made-up-2024");
        DataPackage none = SampleWorld.nothing();

        assertThat(WORLD.packages.replace(none)).isTrue();

        assertThat(WORLD.column("SELECT country || ' ' || value FROM observation"))
                .containsExactly("EST 94.5");
        assertThat(WORLD.column("SELECT a.handle || ' ' || m.value FROM account_metric m JOIN account a"
                        + " ON a.id = m.account_id"))
                .containsExactly("MFAestonia 65000");
        assertThat(WORLD.column("SELECT code FROM country")).containsExactly("EST");
        assertThat(WORLD.packages.replace(SampleWorld.dataPackage())).isTrue();
        assertThat(WORLD.column(VALUE)).containsExactly("94.5");
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // a few bytes
    void rows_that_stop_arriving_leave_nothing_behind() {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                String text = OBSERVATIONS + "\nCIV,people-online,2024,40,OBSERVED,made-up-2024\n";
                if (sent == text.length()) {
                    throw new IOException("the client is gone");
                }
                return text.charAt(sent++);
            }
        };

        ImportReport report = WORLD.run("observations", Format.CSV, Packing.NONE, Mode.GOOD, false, "", broken);

        assertThat(report.state()).isEqualTo(ImportState.FAILED);
        assertThat(report.message()).contains("the client is gone");
        assertThat(WORLD.fresh.count("observation")).isEqualTo(6);
    }

    @Test
    void an_import_whose_process_is_gone_is_told_to_be_interrupted() throws SQLException {
        WORLD.fresh.run("INSERT INTO import (id, table_name, mode, dry_run, reason, who, noted_at)"
                + " VALUES (gen_random_uuid(), 'observations', 'ALL', false, '', 'intern', '2026-01-01')");

        assertThat(WORLD.log.imports(null, 10))
                .extracting(ImportReport::state)
                .containsExactly(ImportState.INTERRUPTED);
    }

    @Test
    void every_import_is_in_the_trail_with_who_ordered_it_and_what_came_of_it() {
        WORLD.csv("observations", OBSERVATIONS, "CIV,people-online,2024,40,OBSERVED,made-up-2024");
        WORLD.csv("observations", OBSERVATIONS, "CIV,people-online,2024,400,OBSERVED,made-up-2024");

        List<AuditEntry> entries = new PostgresAuditTrail(WORLD.fresh.database()).entries(null, 2);
        assertThat(entries).extracting(AuditEntry::outcome).containsExactly(AuditOutcome.REFUSED, AuditOutcome.DONE);
        assertThat(entries.get(1).who()).isEqualTo("intern");
        assertThat(entries.get(1).token()).isEqualTo("0123456789ab");
        assertThat(entries.get(1).detail()).isEqualTo("1 added, 0 corrected, 0 unchanged, 0 refused");
        assertThatThrownBy(() -> WORLD.fresh.run("DELETE FROM audit_entry")).hasMessageContaining("never changes");
    }

    @Test
    @SuppressWarnings("InputStreamSlowMultibyteRead") // a few bytes
    void who_may_load_measurements_may_not_change_what_they_are_about() {
        Identity feed = new Identity("feed", null, Set.of(Permission.INGEST));
        for (Table<?> table : Tables.all()) {
            ImportOrder order =
                    new ImportOrder(UUID.randomUUID(), table.name(), Format.CSV, Packing.NONE, Mode.ALL, false, "");
            InputStream unread = new InputStream() {
                @Override
                public int read() {
                    throw new AssertionError("nothing may be read");
                }
            };
            if (Imports.needed(table) != Permission.INGEST) {
                assertThatThrownBy(() -> WORLD.imports.run(order, feed, unread, counts -> {}))
                        .isInstanceOf(AccessRefused.class)
                        .hasMessageContaining("needs the scope edit");
            }
            assertThatThrownBy(() -> WORLD.imports.run(order, Identity.NOBODY, unread, counts -> {}))
                    .isInstanceOf(AccessRefused.class);
        }
        assertThat(WORLD.fresh.count("import")).isZero();
    }
}
