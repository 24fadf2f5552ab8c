package org.digitaldiplomacy.graphql.query;

import com.ibm.icu.util.ULocale;
import io.smallrye.graphql.api.Nullable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.digitaldiplomacy.edition.Edition;
import org.digitaldiplomacy.graphql.execution.Caller;
import org.digitaldiplomacy.graphql.view.CountryFilterInput;
import org.digitaldiplomacy.model.Country;
import org.digitaldiplomacy.model.CountryCode;

/** Which countries a client's filter lets through. */
@Singleton
class CountryFilters {

    private static final String SMALL_STATES = "small-states";

    private final Present present;
    private final CountrySearch search;
    private final Caller caller;
    private final EditionTables tables;

    CountryFilters(Present present, CountrySearch search, Caller caller, EditionTables tables) {
        this.present = present;
        this.search = search;
        this.caller = caller;
        this.tables = tables;
    }

    /** For lists of an edition's results. */
    Predicate<CountryCode> among(@Nullable CountryFilterInput filter, Edition edition) {
        if (filter == null) {
            return code -> true;
        }
        Predicate<Country> chosen = chosen(filter, caller.language(), () -> edition);
        Snapshot snapshot = present.snapshot();
        return code -> chosen.test(snapshot.countryOf(code));
    }

    /** For lists of countries. */
    Predicate<Country> chosen(@Nullable CountryFilterInput filter, ULocale language) {
        return filter == null
                ? country -> true
                : chosen(filter, language, () -> present.snapshot().knownEdition(null));
    }

    private Predicate<Country> chosen(CountryFilterInput filter, ULocale language, Supplier<Edition> edition) {
        return codes(filter)
                .and(group(filter))
                .and(population(filter))
                .and(country -> filter.unMember() == null || filter.unMember() == country.unMember())
                .and(smallStates(filter, edition))
                .and(text(filter, language));
    }

    private Predicate<Country> codes(CountryFilterInput filter) {
        List<String> codes = filter.codes();
        if (codes == null) {
            return country -> true;
        }
        Set<Country> listed = codes.stream().map(present.snapshot()::known).collect(Collectors.toSet());
        return listed::contains;
    }

    private Predicate<Country> group(CountryFilterInput filter) {
        String group = filter.group();
        return group == null ? country -> true : Set.copyOf(present.snapshot().membersOf(group))::contains;
    }

    private Predicate<Country> population(CountryFilterInput filter) {
        Double least = filter.populationAtLeast();
        Double most = filter.populationAtMost();
        Bounds.requireOrder("populationAtLeast", least, "populationAtMost", most);
        if (least == null && most == null) {
            return country -> true;
        }
        Snapshot snapshot = present.snapshot();
        return country -> {
            Double people = snapshot.population(country.code());
            return people != null && (least == null || people >= least) && (most == null || people <= most);
        };
    }

    private Predicate<Country> smallStates(CountryFilterInput filter, Supplier<Edition> edition) {
        Boolean wanted = filter.smallStates();
        if (wanted == null) {
            return country -> true;
        }
        Set<CountryCode> small = tables.members(edition.get(), SMALL_STATES);
        return country -> small.contains(country.code()) == wanted;
    }

    private Predicate<Country> text(CountryFilterInput filter, ULocale language) {
        String text = filter.text();
        return text == null || text.isBlank()
                ? country -> true
                : search.find(text, present.snapshot().countries().values(), language)::containsKey;
    }
}
