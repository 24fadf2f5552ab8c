package org.digitaldiplomacy.edition;

import java.time.Instant;
import org.digitaldiplomacy.port.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * An edition's header.
 *
 * @param year as of which it was scored
 * @param methodology the methodology's id
 * @param methodologyVersion the version that the rules say
 * @param methodologyDigest of the exact rules
 * @param inputsDigest of the frozen inputs
 * @param note what the revision changed, empty where there is nothing to say
 * @param engine version of the engine that scored it
 * @param freshness missing for a methodology's first year, and where it was not frozen
 * @param publishedAt missing until it is published
 */
public record Edition(
        EditionId id,
        int year,
        String methodology,
        String methodologyVersion,
        String methodologyDigest,
        String inputsDigest,
        EditionStatus status,
        String note,
        String engine,
        @Nullable Freshness freshness,
        Instant builtAt,
        @Nullable Instant publishedAt) {

    /** Whether it is labelled so: few of its inputs are newer than those of the edition before. */
    public boolean isCarriedForward() {
        return freshness != null && freshness.isCarriedForward();
    }
}
