package org.digitaldiplomacy.port;

import java.time.LocalDate;
import java.util.Set;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.InstitutionKind;
import org.digitaldiplomacy.model.PlatformId;
import org.jspecify.annotations.Nullable;

/**
 * Which institutions to read. What is null does not narrow the choice; an empty set lets nothing through.
 *
 * @param countries whose they are
 * @param hosts where they stand
 * @param text part of the name or the city, whatever its case and accents
 * @param platforms on one of which it has an account
 * @param hasAccounts whether it has an account at all
 * @param measuredSince the day on or after which an account of it, on one of these platforms, was measured
 */
public record InstitutionFilter(
        @Nullable Set<InstitutionKind> kinds,
        @Nullable Set<CountryCode> countries,
        @Nullable Set<CountryCode> hosts,
        @Nullable String text,
        @Nullable Set<PlatformId> platforms,
        @Nullable Boolean hasAccounts,
        @Nullable LocalDate measuredSince) {

    public static final InstitutionFilter ALL = new InstitutionFilter(null, null, null, null);

    public InstitutionFilter(
            @Nullable Set<InstitutionKind> kinds,
            @Nullable Set<CountryCode> countries,
            @Nullable Set<CountryCode> hosts,
            @Nullable String text) {
        this(kinds, countries, hosts, text, null, null, null);
    }

    public InstitutionFilter {
        kinds = kinds == null ? null : Set.copyOf(kinds);
        countries = countries == null ? null : Set.copyOf(countries);
        hosts = hosts == null ? null : Set.copyOf(hosts);
        platforms = platforms == null ? null : Set.copyOf(platforms);
    }

    public InstitutionFilter kinds(@Nullable Set<InstitutionKind> only) {
        return new InstitutionFilter(only, countries, hosts, text, platforms, hasAccounts, measuredSince);
    }

    public InstitutionFilter countries(@Nullable Set<CountryCode> only) {
        return new InstitutionFilter(kinds, only, hosts, text, platforms, hasAccounts, measuredSince);
    }

    public InstitutionFilter hosts(@Nullable Set<CountryCode> only) {
        return new InstitutionFilter(kinds, countries, only, text, platforms, hasAccounts, measuredSince);
    }

    public InstitutionFilter text(@Nullable String part) {
        return new InstitutionFilter(kinds, countries, hosts, part, platforms, hasAccounts, measuredSince);
    }

    /** Only those with accounts like these. */
    public InstitutionFilter accounts(
            @Nullable Set<PlatformId> on, @Nullable Boolean any, @Nullable LocalDate measured) {
        return new InstitutionFilter(kinds, countries, hosts, text, on, any, measured);
    }
}
