package org.digitaldiplomacy.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An edition's header.
 *
 * @param year as of which it was scored
 * @param methodology the methodology's id
 * @param methodologyDigest of the exact rules
 * @param inputsDigest of the frozen inputs
 * @param note what the revision changed, empty where there is nothing to say
 * @param publishedAt missing until it is published
 */
public record Edition(
        EditionId id,
        int year,
        String methodology,
        String methodologyDigest,
        String inputsDigest,
        EditionStatus status,
        String note,
        Instant builtAt,
        @Nullable Instant publishedAt) {}
