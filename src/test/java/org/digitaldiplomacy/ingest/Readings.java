package org.digitaldiplomacy.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.digitaldiplomacy.ingest.table.Problem;
import org.digitaldiplomacy.port.DataPackage;

/** Readings on one fixed day. */
final class Readings {

    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    static final PackageReader READER = new PackageReader(NOON);

    private Readings() {}

    static DataPackage accepted(PackageReading reading) {
        assertThat(sentences(reading)).isEmpty();
        return ((PackageReading.Accepted) reading).dataPackage();
    }

    static PackageReading.Refused refused(PackageReading reading) {
        assertThat(reading).isInstanceOf(PackageReading.Refused.class);
        return (PackageReading.Refused) reading;
    }

    static List<String> sentences(PackageReading reading) {
        return reading instanceof PackageReading.Refused refused
                ? refused.problems().stream().map(Problem::sentence).toList()
                : List.of();
    }
}
