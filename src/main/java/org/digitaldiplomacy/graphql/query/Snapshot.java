package org.digitaldiplomacy.graphql.query;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.edition.Editions;
import org.digitaldiplomacy.edition.Flagship;
import org.digitaldiplomacy.edition.PublishedEditions;
import org.digitaldiplomacy.geo.ClosestCountry;
import org.digitaldiplomacy.graphql.execution.ErrorCode;
import org.digitaldiplomacy.graphql.execution.Refused;
import org.digitaldiplomacy.measure.Measures;
import org.digitaldiplomacy.model.Caveat;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.model.CountryGroup;
import org.digitaldiplomacy.model.GroupId;
import org.digitaldiplomacy.model.Indicator;
import org.digitaldiplomacy.model.IndicatorId;
import org.digitaldiplomacy.model.Membership;
import org.digitaldiplomacy.model.MetricId;
import org.digitaldiplomacy.model.Observation;
import org.digitaldiplomacy.model.PlatformId;
import org.digitaldiplomacy.model.Source;
import org.digitaldiplomacy.model.SourceId;
import org.digitaldiplomacy.model.Treaty;
import org.digitaldiplomacy.model.TreatyAction;
import org.digitaldiplomacy.model.TreatyId;
import org.digitaldiplomacy.port.Catalogue;
import org.digitaldiplomacy.port.Observations;
import org.jspecify.annotations.Nullable;

/** The small tables as they stood at one revision of the store, with the ways to look things up in them. */
record Snapshot(
        long revision,
        Map<CountryCode, Country> countries,
        Map<String, Country> countriesByAnyCode,
        Map<GroupId, CountryGroup> groups,
        Map<CountryCode, List<CountryGroup>> groupsOf,
        Map<GroupId, List<Country>> members,
        Map<SourceId, Source> sources,
        Map<IndicatorId, Indicator> indicators,
        List<Caveat> caveats,
        List<PlatformId> platforms,
        List<MetricId> metrics,
        Map<TreatyId, Treaty> treaties,
        Map<CountryCode, List<TreatyAction>> treatyActions,
        Map<CountryCode, Observation> populations,
        PublishedEditions editions) {

    private static final IndicatorId POPULATION = new IndicatorId("population");

    /** An edition's slug and revision: 2024/1. */
    private static final Pattern EXACT = Pattern.compile("([^/]+)/([1-9][0-9]{0,5})");

    static Snapshot read(
            long revision, Catalogue catalogue, Observations observations, Editions editions, Flagship flagship) {
        Map<CountryCode, Country> countries = byKey(catalogue.countries(), Country::code);
        Map<GroupId, CountryGroup> groups = byKey(catalogue.groups(), CountryGroup::id);
        Map<CountryCode, List<CountryGroup>> groupsOf = new HashMap<>();
        Map<GroupId, List<Country>> members = new HashMap<>();
        for (Membership m : catalogue.memberships()) {
            CountryGroup group = groups.get(m.group());
            Country country = countries.get(m.country());
            if (group != null && country != null) {
                groupsOf.computeIfAbsent(m.country(), c -> new ArrayList<>()).add(group);
                members.computeIfAbsent(m.group(), g -> new ArrayList<>()).add(country);
            }
        }
        Map<CountryCode, List<TreatyAction>> actions = new HashMap<>();
        catalogue.treatyActions().forEach(a -> actions.computeIfAbsent(a.country(), c -> new ArrayList<>())
                .add(a));
        return new Snapshot(
                revision,
                countries,
                anyCode(countries.values()),
                groups,
                groupsOf,
                members,
                byKey(catalogue.sources(), Source::id),
                byKey(catalogue.indicators(), Indicator::id),
                catalogue.caveats(),
                catalogue.platforms(),
                catalogue.metrics(),
                byKey(catalogue.treaties(), Treaty::id),
                actions,
                byKey(
                        observations.latest(Year.MAX_VALUE, countries.keySet(), List.of(POPULATION)),
                        Observation::country),
                new PublishedEditions(editions.all(), flagship));
    }

    /** By ISO alpha-2 or alpha-3 code, in any case, or by the United Nations' number. */
    Optional<Country> country(String anyCode) {
        return Optional.ofNullable(countriesByAnyCode.get(anyCode.strip().toUpperCase(Locale.ROOT)));
    }

    /** @throws org.digitaldiplomacy.graphql.execution.Refused where there is no such country */
    Country known(String argument, String anyCode) {
        return country(anyCode)
                .orElseThrow(() -> Refused.argument(
                        argument,
                        anyCode,
                        "a country's code such as EE, EST or 233",
                        ClosestCountry.to(anyCode, countries.values()).stream().toList()));
    }

    /** Each by any of its codes, in the order given. */
    List<Country> allKnown(String argument, List<String> codes) {
        List<Country> found = new ArrayList<>();
        for (String code : codes) {
            found.add(known(argument + "[" + found.size() + "]", code));
        }
        return found;
    }

    /** @throws org.digitaldiplomacy.graphql.execution.Refused where nothing of this name is measured of accounts */
    MetricId knownMetric(String name) {
        Set<String> known = metricNames();
        if (!known.contains(name)) {
            throw Refused.unknown("metric", name, known);
        }
        return new MetricId(name);
    }

    /** Of all that is measured of accounts, and of all that measures are made of. */
    Set<String> metricNames() {
        Set<String> known = new TreeSet<>();
        metrics.forEach(metric -> known.add(metric.value()));
        Measures.all().forEach(measure -> measure.description().needs().stream()
                .filter(need -> !need.endsWith("*"))
                .forEach(known::add));
        return known;
    }

    /** @throws org.digitaldiplomacy.graphql.execution.Refused where no indicator is of this kind */
    void requireIndicatorKind(String kind) {
        Set<String> known = new TreeSet<>();
        indicators.values().forEach(indicator -> known.add(indicator.kind().value()));
        if (!known.contains(kind)) {
            throw Refused.unknown("kinds", kind, known);
        }
    }

    /** @throws org.digitaldiplomacy.graphql.execution.Refused where there are no accounts on such a platform */
    PlatformId knownPlatform(String argument, String name) {
        return platforms.stream()
                .filter(platform -> platform.value().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.unknown(
                        argument,
                        name,
                        platforms.stream().map(PlatformId::value).toList()));
    }

    /** Null where none are named. */
    @Nullable
    Set<PlatformId> knownPlatforms(String argument, @Nullable List<String> names) {
        return names == null
                ? null
                : names.stream().map(name -> knownPlatform(argument, name)).collect(Collectors.toSet());
    }

    /** A country that another row names. */
    Country countryOf(CountryCode code) {
        return Keys.present(countries.get(code));
    }

    /** By the latest observation; null where there is none. */
    @Nullable
    Double population(CountryCode code) {
        return Keys.map(populations.get(code), Observation::value);
    }

    /** Caveats of an indicator, those of all countries first. */
    Stream<Caveat> caveats(IndicatorId indicator) {
        return caveats.stream().filter(caveat -> caveat.indicator().equals(indicator));
    }

    /** Whether a caveat is about the country too. */
    boolean touches(Caveat caveat, CountryCode country) {
        return caveat.group() == null
                || groupsOf.getOrDefault(country, List.of()).stream()
                        .anyMatch(group -> group.id().equals(caveat.group()));
    }

    Source source(SourceId id) {
        return Keys.present(sources.get(id));
    }

    Treaty treaty(TreatyId id) {
        return Keys.present(treaties.get(id));
    }

    /**
     * @param slug null or {@value PublishedEditions#LATEST} for the flagship's of the latest year
     * @param number null for the latest revision
     */
    Optional<Edition> edition(@Nullable String slug, @Nullable Integer number) {
        Matcher exact = EXACT.matcher(slug == null ? "" : slug);
        return number == null && exact.matches()
                ? byRevision(exact.group(1), Integer.valueOf(exact.group(2)))
                : byRevision(slug, number);
    }

    private Optional<Edition> byRevision(@Nullable String slug, @Nullable Integer number) {
        String name = slug == null ? PublishedEditions.LATEST : slug;
        return number == null ? editions.find(name) : editions.find(name, number);
    }

    /** @throws org.digitaldiplomacy.graphql.execution.Refused where there is no such edition */
    Edition knownEdition(String argument, @Nullable String slug) {
        return edition(slug, null).orElseThrow(() -> {
            List<String> slugs = editions.slugs();
            return slugs.isEmpty()
                    ? new Refused(ErrorCode.NOTHING_PUBLISHED, "No edition is published yet.")
                    : Refused.argument(argument, String.valueOf(slug), "one of " + slugs);
        });
    }

    /** The flagship's latest edition. */
    Edition latestEdition() {
        return knownEdition("edition", null);
    }

    private static Map<String, Country> anyCode(Iterable<Country> countries) {
        Map<String, Country> byCode = new HashMap<>();
        for (Country country : countries) {
            byCode.put(country.code().value(), country);
            byCode.put(country.alpha2(), country);
            if (country.m49() != null) {
                byCode.put(country.m49(), country);
            }
        }
        return byCode;
    }

    private static <K, V> Map<K, V> byKey(List<V> rows, Function<V, K> key) {
        return rows.stream().collect(toMap(key, identity(), (a, b) -> b, LinkedHashMap::new));
    }
}
