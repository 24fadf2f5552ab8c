package org.digitaldiplomacy.port;

import java.util.Set;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.IncidentKind;
import org.digitaldiplomacy.model.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents to read. What is null does not narrow the choice; an empty set lets nothing through.
 *
 * @param countries that were hit, or whose institution was
 * @param institutions that were hit
 * @param attributedTo the states that they are attributed to
 * @param fromYear the first year
 * @param toYear the last year
 */
public record IncidentFilter(
        @Nullable Set<IncidentKind> kinds,
        @Nullable Set<CountryCode> countries,
        @Nullable Set<InstitutionId> institutions,
        @Nullable Set<CountryCode> attributedTo,
        @Nullable Integer fromYear,
        @Nullable Integer toYear) {

    public static final IncidentFilter ALL = new IncidentFilter(null, null, null, null, null, null);

    public IncidentFilter {
        kinds = kinds == null ? null : Set.copyOf(kinds);
        countries = countries == null ? null : Set.copyOf(countries);
        institutions = institutions == null ? null : Set.copyOf(institutions);
        attributedTo = attributedTo == null ? null : Set.copyOf(attributedTo);
    }
}
