package org.digitaldiplomacy.collect;

import java.util.Map;
import java.util.Optional;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.PlatformId;

/**
 * Fetches what a platform says of an account. A plug-in names its class in {@code
 * META-INF/services/org.digitaldiplomacy.collect.Collector}; it needs a constructor without parameters.
 */
public interface Collector {

    /** Platform whose accounts it measures: {@code mastodon}. */
    PlatformId platform();

    /** Obstacle to asking anybody, such as a missing key, as a sentence's end; empty where all is well. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /** Whether the platform tells such a value in round numbers. */
    default boolean isRounded(MetricId metric, long value) {
        return false;
    }

    /**
     * Measures the account now: counts from 0 by metric, such as {@code followers}. Metrics that the platform does not
     * tell are left out, never 0.
     *
     * @param handle as in the table of accounts
     * @param web every request must go through it: it is the one that waits, tries again and keeps bounds
     * @throws Unanswered where there is no such account, the answer is not what was expected, or none came
     */
    Map<MetricId, Long> collect(String handle, Web web) throws Unanswered;
}
