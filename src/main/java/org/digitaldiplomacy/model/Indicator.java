package org.digitaldiplomacy.model;

import org.jspecify.annotations.Nullable;

/**
 * Measured quantity of countries.
 *
 * @param minimum the least value that makes sense, missing where there is none
 * @param maximum the greatest value that makes sense, missing where there is none
 * @param publisherCode the publisher's own code, such as {@code SP.POP.TOTL}
 */
public record Indicator(
        IndicatorId id,
        String name,
        String description,
        String unit,
        IndicatorKind kind,
        @Nullable Double minimum,
        @Nullable Double maximum,
        @Nullable String publisherCode,
        @Nullable String url) {}
