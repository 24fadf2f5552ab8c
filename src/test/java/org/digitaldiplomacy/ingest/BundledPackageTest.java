package org.digitaldiplomacy.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaldiplomacy.ingest.Readings.READER;
import static org.digitaldiplomacy.ingest.Readings.accepted;

import java.nio.file.Path;
import org.digitaldiplomacy.edition.DataPackage;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.junit.jupiter.api.Test;

class BundledPackageTest {

    private static final DataPackage BUNDLED = accepted(READER.read(BundledPackageTest.class.getClassLoader(), "data"));

    @Test
    void the_bundled_package_keeps_every_rule() {
        assertThat(BUNDLED.name()).isEqualTo("digital-diplomacy");
        assertThat(BUNDLED.countries()).filteredOn(Country::unMember).hasSize(193);
        assertThat(BUNDLED.observations()).hasSizeGreaterThan(60_000);
        assertThat(BUNDLED.accountMetrics()).isNotEmpty();
        assertThat(BUNDLED.treatyActions()).isNotEmpty();
    }

    @Test
    void the_alpha2_code_of_namibia_is_a_value() {
        assertThat(BUNDLED.countries())
                .filteredOn(country -> country.code().equals(new CountryCode("NAM")))
                .extracting(Country::alpha2)
                .containsExactly("NA");
    }

    @Test
    void a_directory_with_the_same_files_is_the_same_package() {
        assertThat(accepted(READER.read(Path.of("src/main/resources/data")))).isEqualTo(BUNDLED);
    }
}
