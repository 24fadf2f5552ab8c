package org.digitaldiplomacy.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A treaty that states sign. */
public record Treaty(
        TreatyId id,
        String name,
        @Nullable String place,
        @Nullable LocalDate opened,
        @Nullable String url,
        SourceId source) {}
