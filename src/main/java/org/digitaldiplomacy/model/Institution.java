package org.digitaldiplomacy.model;

import org.jspecify.annotations.Nullable;

/**
 * A ministry, a mission, or another body that speaks in public on foreign affairs.
 *
 * @param country the state that it belongs to; missing for an international organisation, a company or an NGO
 * @param organisation the institution that it is part of
 * @param hostCountry where a mission stands; missing for what stands at home
 * @param wikidata its Wikidata item, such as {@code Q642938}
 * @param asOf when the source said so, to the precision that it states
 */
public record Institution(
        InstitutionId id,
        InstitutionKind kind,
        @Nullable CountryCode country,
        @Nullable InstitutionId organisation,
        @Nullable CountryCode hostCountry,
        String name,
        @Nullable String city,
        @Nullable String website,
        @Nullable String pressUrl,
        @Nullable String wikidata,
        @Nullable Double latitude,
        @Nullable Double longitude,
        PartialDate asOf,
        SourceId source) {}
