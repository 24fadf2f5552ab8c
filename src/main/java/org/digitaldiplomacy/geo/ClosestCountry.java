package org.digitaldiplomacy.geo;

import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.digitaldiplomacy.model.ClosestName;
import org.digitaldiplomacy.model.Country;

/** Finds the country whose alpha-3 code a text was probably meant to be. */
public final class ClosestCountry {

    private static final List<RegionNames> NAMES = Stream.of("en", "fr", "es", "ar", "zh", "ru", "de", "pt")
            .map(ULocale::new)
            .map(RegionNames::in)
            .toList();

    private ClosestCountry() {}

    /**
     * The country with this alpha-2, alpha-3 or M49 code in any case, or with this name in a language of the United
     * Nations, in German or in Portuguese; else the one whose English name or code differs least.
     */
    public static Optional<String> to(String found, Collection<Country> countries) {
        return named(found, countries).or(() -> byEdits(found, countries));
    }

    /** The country with this code or this name, as {@link #to} finds it without guessing. */
    public static Optional<String> named(String found, Collection<Country> countries) {
        String text = found.strip().toLowerCase(Locale.ROOT);
        Optional<Country> exact = first(
                countries, country -> Stream.of(country.code().value(), country.alpha2(), String.valueOf(country.m49()))
                        .anyMatch(text::equalsIgnoreCase));
        return exact.or(() -> first(countries, country -> NAMES.stream()
                        .anyMatch(names ->
                                names.of(country).toLowerCase(Locale.ROOT).equals(text))))
                .map(country -> country.code().value());
    }

    private static Optional<Country> first(Collection<Country> countries, Function<Country, Boolean> fits) {
        return countries.stream().filter(fits::apply).findFirst();
    }

    private static Optional<String> byEdits(String found, Collection<Country> countries) {
        Optional<String> name = ClosestName.to(
                found, countries.stream().map(RegionNames.ENGLISH::of).toList());
        return name.flatMap(close -> first(
                        countries, country -> RegionNames.ENGLISH.of(country).equals(close)))
                .map(country -> country.code().value())
                .or(() -> ClosestName.to(
                        found,
                        countries.stream()
                                .map(country -> country.code().value())
                                .toList()));
    }

    /** A question after the country that was probably meant, or the form of a code. */
    public static String hint(String found, Collection<Country> countries) {
        return to(found, countries)
                .map(close -> "did you mean '" + close + "'?")
                .orElse("expected an ISO 3166-1 alpha-3 code such as EST.");
    }
}
