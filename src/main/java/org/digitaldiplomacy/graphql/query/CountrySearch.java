package org.digitaldiplomacy.graphql.query;

import com.ibm.icu.util.ULocale;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.model.Country;

/** Finds countries by what people call them. Neither case nor accents matter. */
@Singleton
class CountrySearch {

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final CountryNames names;
    private Map<Country, Set<String>> everywhere = Map.of();

    CountrySearch(CountryNames names) {
        this.names = names;
    }

    /** How a text fits a country; the best first. */
    enum Fit {
        CODE,
        BEGINNING,
        PART
    }

    /**
     * The countries with this code, or with this text in their name, in the reader's language or in English, or in their
     * capital's. Where there is none, those with a word that begins so in their name in any language.
     *
     * @param text not blank
     */
    Map<Country, Fit> find(String text, Collection<Country> countries, ULocale language) {
        String part = folded(text);
        Map<Country, Fit> found = new LinkedHashMap<>();
        for (Country country : countries) {
            if (part.equals(folded(country.code().value())) || part.equals(folded(country.alpha2()))) {
                found.put(country, Fit.CODE);
            } else {
                fit(part, near(country, language), country, found);
            }
        }
        if (found.isEmpty()) {
            String word = " " + part;
            Map<Country, Set<String>> all = everywhere(countries);
            countries.stream()
                    .filter(country ->
                            all.getOrDefault(country, Set.of()).stream().anyMatch(name -> name.contains(word)))
                    .forEach(country -> found.put(country, Fit.PART));
        }
        return found;
    }

    private static void fit(String part, List<String> names, Country country, Map<Country, Fit> found) {
        names.stream()
                .map(CountrySearch::folded)
                .filter(name -> name.contains(part))
                .map(name -> name.startsWith(part) ? Fit.BEGINNING : Fit.PART)
                .min(Fit::compareTo)
                .ifPresent(fit -> found.put(country, fit));
    }

    private List<String> near(Country country, ULocale language) {
        return List.of(
                names.name(country, language),
                names.name(country, ULocale.ENGLISH),
                Objects.requireNonNullElse(country.capital(), ""));
    }

    /** Every name of every country, folded. Read once, since it takes a second. */
    private synchronized Map<Country, Set<String>> everywhere(Collection<Country> countries) {
        if (!everywhere.keySet().containsAll(countries)) {
            Map<Country, Set<String>> all = new HashMap<>();
            countries.forEach(country -> all.put(country, new HashSet<>()));
            Arrays.stream(ULocale.getAvailableLocales())
                    .filter(locale -> locale.getCountry().isEmpty())
                    .map(RegionNames::in)
                    .forEach(names -> all.forEach((country, known) -> known.add(" " + folded(names.of(country)))));
            everywhere = all;
        }
        return everywhere;
    }

    private static String folded(String text) {
        String apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
