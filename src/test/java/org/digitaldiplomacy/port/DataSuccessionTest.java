package org.digitaldiplomacy.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.digitaldiplomacy.port.DataSuccession.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSuccessionTest {

    private static final String HELD = "a".repeat(64);
    private static final String FOUND = "b".repeat(64);

    @ParameterizedTest
    @CsvSource({
        "2026.11.1, 2026.11.2, LATER",
        "2026.9.0, 2026.11.0, LATER",
        "2026.11.0, 2026.9.0, EARLIER",
        "2026.11.1, 2026.11.0, EARLIER",
        "2026.11, 2026.11.0, UNORDERED",
        "2026-11-30, 2026-12-01, LATER",
        "1.0.0, 1.0.0-rc.1, EARLIER",
        "1.0.0-rc.1, 1.0.0-rc.2, LATER",
        "1.0.0-rc.1, 1.0.0, LATER",
        "1.0.0+build.7, 1.0.0+build.8, UNORDERED",
        "9, 99999999999999999999, LATER"
    })
    void versions_are_ordered_part_by_part(String held, String found, Order order) {
        assertThat(judge("data", held, "data", found, FOUND).order()).isEqualTo(order);
    }

    @Test
    void the_first_package_and_the_same_contents_are_told_from_all_others() {
        assertThat(DataSuccession.judge(Optional.empty(), "data", "1", FOUND).order())
                .isEqualTo(Order.LATER);
        assertThat(judge("data", "2", "data", "1", HELD).order()).isEqualTo(Order.SAME);
    }

    @Test
    void what_cannot_be_ordered_says_why() {
        assertThat(judge("data", "1", "other", "2", FOUND))
                .isEqualTo(new DataSuccession.Verdict(
                        Order.UNORDERED,
                        "The database holds the data package data 1, and other 2 was found: which of two packages of"
                                + " different names is later, cannot be told."));
        assertThat(judge("data", "1", "data", "1", FOUND).sentence())
                .contains("the same version with other contents", HELD, FOUND);
    }

    private static DataSuccession.Verdict judge(
            String heldName, String held, String foundName, String found, String digest) {
        LoadedPackage loaded = new LoadedPackage(heldName, held, HELD, Instant.EPOCH);
        return DataSuccession.judge(Optional.of(loaded), foundName, found, digest);
    }
}
