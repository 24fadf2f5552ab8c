package org.digitaldiplomacy.port;

import java.time.LocalDate;
import java.util.Set;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionId;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.PlatformId;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to read. What is null does not narrow the choice; an empty set lets nothing through.
 *
 * @param institutions whose they are
 * @param countries whose institution's they are
 * @param kinds of their institutions
 * @param text part of the handle or of the institution's name, whatever its case and accents
 * @param measuredSince the day on or after which it was measured
 */
public record AccountFilter(
        @Nullable Set<PlatformId> platforms,
        @Nullable Set<InstitutionId> institutions,
        @Nullable Set<CountryCode> countries,
        @Nullable Set<InstitutionKind> kinds,
        @Nullable String text,
        @Nullable LocalDate measuredSince) {

    public static final AccountFilter ALL = new AccountFilter(null, null, null, null, null, null);

    public AccountFilter {
        platforms = platforms == null ? null : Set.copyOf(platforms);
        institutions = institutions == null ? null : Set.copyOf(institutions);
        countries = countries == null ? null : Set.copyOf(countries);
        kinds = kinds == null ? null : Set.copyOf(kinds);
    }

    public AccountFilter platforms(@Nullable Set<PlatformId> only) {
        return new AccountFilter(only, institutions, countries, kinds, text, measuredSince);
    }

    public AccountFilter institutions(@Nullable Set<InstitutionId> only) {
        return new AccountFilter(platforms, only, countries, kinds, text, measuredSince);
    }

    public AccountFilter countries(@Nullable Set<CountryCode> only) {
        return new AccountFilter(platforms, institutions, only, kinds, text, measuredSince);
    }

    public AccountFilter kinds(@Nullable Set<InstitutionKind> only) {
        return new AccountFilter(platforms, institutions, countries, only, text, measuredSince);
    }

    public AccountFilter text(@Nullable String part) {
        return new AccountFilter(platforms, institutions, countries, kinds, part, measuredSince);
    }

    public AccountFilter measuredSince(@Nullable LocalDate day) {
        return new AccountFilter(platforms, institutions, countries, kinds, text, day);
    }
}
