package org.digitaldiplomacy.model;

import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** A ministry, a mission, or another body that speaks in public on foreign affairs. */
public record Institution(
        @Described(value = "the id", example = "mfa-est") InstitutionId id,
        @Described("such as FOREIGN_MINISTRY or EMBASSY") InstitutionKind kind,

        @Described("ISO 3166-1 alpha-3 of the state it belongs to; a gap for what belongs to none") @Nullable
        CountryCode country,

        @Described(value = "the institution that it is part of", example = "org-un") @Nullable
        InstitutionId organisation,

        @Described("ISO 3166-1 alpha-3 of where a mission stands; a gap for what stands at home") @Nullable
        CountryCode hostCountry,

        @Described("as the source has it") String name,
        @Described("where it stands") @Nullable String city,

        @Described(value = "its own", form = Form.ADDRESS) @Nullable
        String website,

        @Described(value = "where it publishes its news", form = Form.ADDRESS) @Nullable
        String pressUrl,

        @Described(
                value = "the id of its Wikidata item",
                pattern = "Q[1-9][0-9]*",
                expected = "an item such as Q642938")
        @Nullable
        String wikidata,

        @Described(value = "of where it stands", unit = "degrees north", least = -90, most = 90) @Nullable
        Double latitude,

        @Described(value = "of where it stands", unit = "degrees east", least = -180, most = 180) @Nullable
        Double longitude,

        @Described("when the source said so: 2024-05-17, 2024-05 or 2024")
        PartialDate asOf,

        @Described("see sources") SourceId source) {}
