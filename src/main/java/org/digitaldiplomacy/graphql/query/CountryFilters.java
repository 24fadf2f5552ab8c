package org.digitaldiplomacy.graphql.query;

import com.ibm.icu.util.ULocale;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.view.CountryFilterInput;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;

/** Which countries a client's filter lets through. */
@Singleton
class CountryFilters {

    private final Present present;
    private final SearchIndexes search;
    private final Caller caller;
    private final Groups groups;

    CountryFilters(Present present, SearchIndexes search, Caller caller, Groups groups) {
        this.present = present;
        this.search = search;
        this.caller = caller;
        this.groups = groups;
    }

    /**
     * For lists of an edition's results.
     *
     * @param argument of the field that has the filter
     */
    Predicate<CountryCode> among(String argument, @Nullable CountryFilterInput filter, Edition edition) {
        Predicate<Country> chosen = chosen(argument, filter, caller.language(), Optional.of(edition));
        Snapshot snapshot = present.snapshot();
        return filter == null ? code -> true : code -> chosen.test(snapshot.countryOf(code));
    }

    /** For lists of countries; groups that editions draw a line around are the latest one's. */
    Predicate<Country> chosen(String argument, @Nullable CountryFilterInput filter, ULocale language) {
        return chosen(argument, filter, language, present.snapshot().edition(null, null));
    }

    /** Codes of all that the filter lets through; null where there is no filter. */
    @Nullable
    Set<CountryCode> codes(String argument, @Nullable CountryFilterInput filter) {
        return filter == null
                ? null
                : present.snapshot().countries().values().stream()
                        .filter(chosen(argument, filter, caller.language()))
                        .map(Country::code)
                        .collect(Collectors.toSet());
    }

    private Predicate<Country> chosen(
            String argument, @Nullable CountryFilterInput filter, ULocale language, Optional<Edition> edition) {
        return filter == null
                ? country -> true
                : codes(argument + ".codes", filter.codes())
                        .and(group(argument + ".group", filter.group(), edition))
                        .and(not(group(argument + ".notGroup", filter.notGroup(), edition), filter.notGroup()))
                        .and(population(argument, filter))
                        .and(country -> filter.unMember() == null || filter.unMember() == country.unMember())
                        .and(text(filter, language));
    }

    private static Predicate<Country> not(Predicate<Country> group, @Nullable String asked) {
        return asked == null ? country -> true : group.negate();
    }

    private Predicate<Country> codes(String argument, @Nullable List<String> codes) {
        if (codes == null) {
            return country -> true;
        }
        Set<CountryCode> wanted = present.snapshot().allKnown(argument, codes).stream()
                .map(Country::code)
                .collect(Collectors.toSet());
        return country -> wanted.contains(country.code());
    }

    private Predicate<Country> group(String argument, @Nullable String group, Optional<Edition> edition) {
        if (group == null) {
            return country -> true;
        }
        Set<CountryCode> members = groups.members(argument, group, edition);
        return country -> members.contains(country.code());
    }

    private Predicate<Country> population(String argument, CountryFilterInput filter) {
        Double least = filter.populationAtLeast();
        Double most = filter.populationAtMost();
        Bounds.requireOrder(argument + ".populationAtLeast", least, argument + ".populationAtMost", most);
        if (least == null && most == null) {
            return country -> true;
        }
        Snapshot snapshot = present.snapshot();
        return country -> {
            Double people = snapshot.population(country.code());
            return people != null && (least == null || people >= least) && (most == null || people <= most);
        };
    }

    private Predicate<Country> text(CountryFilterInput filter, ULocale language) {
        String text = filter.text();
        return text == null || text.isBlank()
                ? country -> true
                : search.countries(present.snapshot(), text, language)::contains;
    }
}
