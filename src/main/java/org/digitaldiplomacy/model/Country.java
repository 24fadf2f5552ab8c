package org.digitaldiplomacy.model;

import org.jspecify.annotations.Nullable;

/**
 * A state or territory. Its names in every language come from the Unicode CLDR, not from here.
 *
 * @param alpha2 ISO 3166-1 alpha-2; Namibia's is {@code NA}
 * @param m49 the United Nations' three-digit code, with leading zeros; missing for Kosovo
 * @param independent missing where its status is disputed
 * @param areaKm2 land and water, in square kilometres
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Country(
        CountryCode code,
        String alpha2,
        @Nullable String m49,
        @Nullable String capital,
        boolean unMember,
        @Nullable Boolean independent,
        @Nullable Double areaKm2,
        @Nullable Boolean landlocked,
        @Nullable Double latitude,
        @Nullable Double longitude,
        SourceId source) {}
