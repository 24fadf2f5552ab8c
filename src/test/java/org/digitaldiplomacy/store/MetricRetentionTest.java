package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.digitaldiplomacy.access.AuditAction;
import org.digitaldiplomacy.edition.SampleWorld;
import org.digitaldiplomacy.intake.ImportOrder.Format;
import org.digitaldiplomacy.intake.ImportOrder.Mode;
import org.digitaldiplomacy.intake.ImportOrder.Packing;
import org.digitaldiplomacy.intake.ImportReport;
import org.digitaldiplomacy.intake.ImportReport.Counts;
import org.digitaldiplomacy.intake.ImportState;
import org.digitaldiplomacy.port.DataPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricRetentionTest {

    private static final String METRICS = "platform,handle,metric,period_start,date,value,rounded,source";
    private static final String OLD = "x,MFAestonia,followers,,2019-03-01,40000,0,made-up-2024";
    private static final String NEW = "x,MFAestonia,followers,,2025-03-01,60000,0,made-up-2024";

    /** A retired year stays retired, so that each test has a world of its own. */
    private final ImportWorld world = new ImportWorld();

    private final PostgresMetricRetention retention = new PostgresMetricRetention(world.fresh.database());

    @BeforeEach
    void fill() throws SQLException {
        world.reset();
        assertThat(world.csv("account_metrics", METRICS, OLD, NEW).state()).isEqualTo(ImportState.DONE);
    }

    @Test
    void a_retired_year_leaves_months_and_an_entry_of_the_audit_trail_and_makes_kept_answers_void() {
        long before = new PostgresRevision(world.fresh.database()).current();
        assertThat(retention.yearsBefore(2020)).containsExactly(2019);

        assertThat(retention.retire(2019, false)).isEqualTo("detached as account_metric_2019_retired");

        assertThat(retention.yearsBefore(2020)).isEmpty();
        assertThat(world.column("SELECT value FROM account_metric WHERE date < '2020-01-01'"))
                .isEmpty();
        assertThat(world.column("SELECT last_value FROM account_metric_month WHERE month = '2019-03-01'"))
                .containsExactly("40000");
        assertThat(new PostgresRevision(world.fresh.database()).current()).isGreaterThan(before);
        assertThat(new PostgresAuditTrail(world.fresh.database()).entries(null, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.who()).isEqualTo("service");
                    assertThat(entry.action()).isEqualTo(AuditAction.METRICS_RETIRED);
                    assertThat(entry.subject()).isEqualTo("2019");
                });
    }

    @Test
    void an_import_is_told_which_of_its_rows_lie_in_a_retired_year() {
        retention.retire(2019, true);

        ImportReport all = world.csv("account_metrics", METRICS, OLD, NEW.replace("60000", "60001"));
        assertThat(all.state()).isEqualTo(ImportState.REFUSED);
        assertThat(world.problems(all))
                .containsExactly("line 2, field date: found \"2019-03-01\", expected a date in a year whose"
                        + " measurements are not retired");

        String file = String.join("\n", METRICS, OLD, NEW.replace("60000", "60001"));
        ImportReport good = world.run("account_metrics", Format.CSV, Packing.NONE, Mode.GOOD, false, "", file);
        assertThat(good.state()).isEqualTo(ImportState.DONE);
        assertThat(good.counts()).isEqualTo(new Counts(2, 0, 1, 0, 1));
    }

    @Test
    void a_data_package_that_still_holds_a_retired_year_is_loaded_without_it() {
        DataPackage sample = SampleWorld.dataPackage();
        List<Integer> years = sample.accountMetrics().stream()
                .map(m -> m.date().getYear())
                .distinct()
                .toList();
        years.forEach(year -> retention.retire(year, false));

        assertThat(world.packages.replace(SampleWorld.with("f".repeat(64), sample.observations())))
                .isTrue();

        assertThat(world.column("SELECT count(*) FROM account_metric WHERE import IS NULL"))
                .containsExactly("0");
    }

    @Test
    void a_year_that_somebody_reads_is_left_for_another_time() throws SQLException {
        try (Connection reader = world.fresh.dataSource().getConnection()) {
            reader.setAutoCommit(false);
            Database.list(reader, "SELECT count(*) FROM account_metric", row -> row.getLong(1));

            assertThatThrownBy(() -> retention.retire(2019, false)).hasMessageContaining("lock timeout");
        }
        assertThat(retention.yearsBefore(2020)).containsExactly(2019);
    }
}
