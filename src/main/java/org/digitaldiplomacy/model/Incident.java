package org.digitaldiplomacy.model;

import org.jspecify.annotations.Nullable;

/**
 * A breach or another incident, with one victim. What hit several victims is an incident for each.
 *
 * @param country the state that was hit; missing where the victim belongs to none
 * @param institution the institution that was hit; missing where the source names none
 * @param attributedTo the state that it is attributed to; missing where none is named
 * @param actor the group or person that it is attributed to; missing where none is named
 * @param confidence how sure the attribution is; missing where there is none, or the source does not say
 */
public record Incident(
        IncidentId id,
        IncidentKind kind,
        String name,
        @Nullable String description,
        PartialDate date,
        @Nullable CountryCode country,
        @Nullable InstitutionId institution,
        @Nullable CountryCode attributedTo,
        @Nullable String actor,
        @Nullable Confidence confidence,
        @Nullable String url,
        SourceId source) {

    public Incident {
        if (country == null && institution == null) {
            throw new IllegalArgumentException("an incident has a victim, a country or an institution: " + id);
        }
        if (confidence != null && attributedTo == null && actor == null) {
            throw new IllegalArgumentException("confidence is that of an attribution, of which " + id + " has none");
        }
    }
}
