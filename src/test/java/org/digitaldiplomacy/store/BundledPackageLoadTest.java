package org.digitaldiplomacy.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import org.digitaldiplomacy.ingest.PackageReader;
import org.digitaldiplomacy.ingest.PackageReading;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.port.DataPackage;
import org.junit.jupiter.api.Test;

/** The real data in the real database. */
class BundledPackageLoadTest {

    private final FreshDatabase fresh = new FreshDatabase();
    private final PostgresDataPackages packages = new PostgresDataPackages(fresh.database());

    @Test
    void the_bundled_package_arrives_whole_and_once() {
        DataPackage bundled = bundled();

        assertThat(packages.replace(bundled)).isTrue();
        assertThat(packages.replace(bundled)).isFalse();

        assertThat(fresh.count("observation")).isEqualTo(bundled.observations().size());
        assertThat(fresh.count("institution")).isEqualTo(bundled.institutions().size());
        assertThat(fresh.count("account")).isEqualTo(bundled.accounts().size());
        assertThat(fresh.count("account_metric"))
                .isEqualTo(bundled.accountMetrics().size());
        assertThat(fresh.count("account_metric_default")).isZero();
        assertThat(fresh.database().list("SELECT alpha2 FROM country WHERE code = 'NAM'", row -> row.getString(1)))
                .containsExactly("NA");
        everyObservationComesBack(bundled);
    }

    private void everyObservationComesBack(DataPackage bundled) {
        List<Observation> back = new PostgresObservations(fresh.database())
                .series(
                        bundled.countries().stream().map(Country::code).toList(),
                        bundled.indicators().stream().map(Indicator::id).toList());
        assertThat(back).hasSameSizeAs(bundled.observations());
        assertThat(new HashSet<>(back)).isEqualTo(new HashSet<>(bundled.observations()));
    }

    static DataPackage bundled() {
        PackageReading reading =
                new PackageReader(Clock.systemUTC()).read(BundledPackageLoadTest.class.getClassLoader(), "data");
        if (reading instanceof PackageReading.Accepted accepted) {
            return accepted.dataPackage();
        }
        throw new AssertionError(reading);
    }
}
