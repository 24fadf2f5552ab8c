package org.digitaldiplomacy.search;

import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.model.Country;

/**
 * Names by which countries are known: codes, names in all languages of the Unicode CLDR, official and former names,
 * abbreviations, inhabitants and capitals.
 */
public final class NamedCountries {

    private static final int NUMERIC_CODE = 3;

    private NamedCountries() {}

    /** Read once, since it takes a second or two. */
    private static final class Known {
        static final Map<String, List<Name>> CLDR = CldrNames.read();
        static final Map<String, List<Name>> ALIASES = aliases();

        private static Map<String, List<Name>> aliases() {
            Map<String, List<Name>> aliases = new HashMap<>();
            for (NamedCsvRecord row : ResourceTable.rows("aliases")) {
                Name.Role role =
                        switch (row.getField("kind")) {
                            case "FORMER" -> Name.Role.FORMER;
                            case "DEMONYM" -> Name.Role.DEMONYM;
                            case "FOREIGN" -> Name.Role.FOREIGN;
                            default -> Name.Role.ALIAS;
                        };
                aliases.computeIfAbsent(row.getField("country"), c -> new ArrayList<>())
                        .add(Name.of(row.getField("alias"), role));
            }
            return aliases;
        }
    }

    /** Countries to be found, in the order of their English names. */
    public static Index<Country> index(Collection<Country> countries) {
        return new Index<>(entries(countries));
    }

    /** Countries with all their names, in the order of their English ones. */
    public static List<Entry<Country>> entries(Collection<Country> countries) {
        return countries.stream()
                .sorted(Comparator.comparing(RegionNames.ENGLISH::of))
                .map(NamedCountries::entry)
                .toList();
    }

    /** Words by which what belongs to a country is found; those of longer former names would name its former owner. */
    static Context context(Entry<Country> country, Context.Kind kind) {
        return new Context(
                kind,
                country.names().stream()
                        .filter(name -> switch (name.role()) {
                            case PLACE, HANDLE -> false;
                            case FORMER -> name.words().size() == 1;
                            case CODE, NAME, ALIAS, FOREIGN, DEMONYM -> true;
                        })
                        .flatMap(name -> name.words().stream())
                        .collect(toSet()));
    }

    private static Entry<Country> entry(Country country) {
        List<Name> names = new ArrayList<>();
        names.addAll(Known.CLDR.getOrDefault(country.alpha2(), List.of()));
        names.addAll(Known.ALIASES.getOrDefault(country.code().value(), List.of()));
        names.add(Name.of(country.code().value(), Name.Role.CODE));
        names.add(Name.of(country.alpha2(), Name.Role.CODE));
        String number = country.m49();
        if (number != null) {
            names.add(Name.of("0".repeat(Math.max(0, NUMERIC_CODE - number.length())) + number, Name.Role.CODE));
        }
        String capital = country.capital();
        if (capital != null) {
            names.add(Name.of(capital, Name.Role.PLACE));
        }
        names.sort(Comparator.comparing(name -> name.role() == Name.Role.NAME ? 0 : 1));
        return new Entry<>(country, prominence(country), names);
    }

    /** Members of the United Nations before other states, and these before territories. */
    private static int prominence(Country country) {
        return (country.unMember() ? 2 : 0) + (Boolean.TRUE.equals(country.independent()) ? 1 : 0);
    }
}
