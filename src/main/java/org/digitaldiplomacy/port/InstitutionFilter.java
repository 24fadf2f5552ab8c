package org.digitaldiplomacy.port;

import java.util.Set;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionKind;
import org.jspecify.annotations.Nullable;

/**
 * Which institutions to read. What is null does not narrow the choice; an empty set lets nothing through.
 *
 * @param countries whose they are
 * @param hosts where they stand
 * @param text part of the name or the city, whatever its case and accents
 */
public record InstitutionFilter(
        @Nullable Set<InstitutionKind> kinds,
        @Nullable Set<CountryCode> countries,
        @Nullable Set<CountryCode> hosts,
        @Nullable String text) {

    public static final InstitutionFilter ALL = new InstitutionFilter(null, null, null, null);

    public InstitutionFilter {
        kinds = kinds == null ? null : Set.copyOf(kinds);
        countries = countries == null ? null : Set.copyOf(countries);
        hosts = hosts == null ? null : Set.copyOf(hosts);
    }

    public InstitutionFilter kinds(@Nullable Set<InstitutionKind> only) {
        return new InstitutionFilter(only, countries, hosts, text);
    }

    public InstitutionFilter countries(@Nullable Set<CountryCode> only) {
        return new InstitutionFilter(kinds, only, hosts, text);
    }

    public InstitutionFilter hosts(@Nullable Set<CountryCode> only) {
        return new InstitutionFilter(kinds, countries, only, text);
    }

    public InstitutionFilter text(@Nullable String part) {
        return new InstitutionFilter(kinds, countries, hosts, part);
    }
}
