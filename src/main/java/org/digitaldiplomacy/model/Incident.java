package org.digitaldiplomacy.model;

import org.digitaldiplomacy.model.Described.Form;
import org.jspecify.annotations.Nullable;

/** A breach or another incident, with one victim. An event that hit several victims is an incident for each. */
public record Incident(
        @Described(value = "the id", example = "breach-2024-01")
        IncidentId id,

        @Described("such as ESPIONAGE or DATA_THEFT") IncidentKind kind,
        @Described("for people") String name,

        @Described(value = "what happened", form = Form.PROSE) @Nullable
        String description,

        @Described("when it happened: 2024-05-17, 2024-05 or 2024")
        PartialDate date,

        @Described("ISO 3166-1 alpha-3 of the state that was hit; a gap where the victim belongs to none") @Nullable
        CountryCode country,

        @Described("the institution that was hit; a gap where the source names none") @Nullable
        InstitutionId institution,

        @Described("ISO 3166-1 alpha-3 of the state that it is attributed to; a gap where none is named") @Nullable
        CountryCode attributedTo,

        @Described("the group or person that it is attributed to; a gap where none is named") @Nullable
        String actor,

        @Described("how sure the attribution is; a gap where there is none, or the source does not say") @Nullable
        Confidence confidence,

        @Described(value = "a page about it", form = Form.ADDRESS) @Nullable
        String url,

        @Described("see sources") SourceId source) {

    public Incident {
        if (country == null && institution == null) {
            throw new IllegalArgumentException("an incident has a victim, a country or an institution: " + id);
        }
        if (confidence != null && attributedTo == null && actor == null) {
            throw new IllegalArgumentException("confidence is that of an attribution, of which " + id + " has none");
        }
    }
}
