package org.digitaldiplomacy.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Ages of data that is expected to keep coming. */
public interface Feeds {

    /** Day of the newest measurement of an account, by source. */
    Map<String, LocalDate> newestMeasurements();

    /** Time at which the latest import was taken in, by table. */
    Map<String, Instant> latestImports();
}
