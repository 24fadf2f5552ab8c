package org.digitaldiplomacy.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.digitaldiplomacy.geo.ClosestCountry;
import org.digitaldiplomacy.model.Country;

/** Finds units in a file to score that are hardly what they were meant to be. They are ranked all the same. */
final class UnitNotes {

    private static final int MOST = 20;

    private UnitNotes() {}

    /**
     * A sentence on the units that differ in case alone and, where any unit is a country's code, one on those that are not.
     */
    static List<String> of(Collection<String> units, List<Country> countries) {
        List<String> notes = new ArrayList<>();
        TreeMap<String, Set<String>> spellings = new TreeMap<>();
        units.forEach(unit -> spellings
                .computeIfAbsent(unit.toLowerCase(Locale.ROOT), folded -> new TreeSet<>())
                .add(unit));
        List<String> twins = spellings.values().stream()
                .filter(spelt -> spelt.size() > 1)
                .map(spelt -> String.join(" and ", spelt))
                .toList();
        if (!twins.isEmpty()) {
            notes.add("Units that differ in case alone are ranked as different: " + cut(twins) + ".");
        }
        Set<String> codes =
                countries.stream().map(country -> country.code().value()).collect(Collectors.toSet());
        if (units.stream().anyMatch(codes::contains)) {
            List<String> others = units.stream()
                    .filter(unit -> !codes.contains(unit))
                    .sorted()
                    .map(unit -> unit
                            + ClosestCountry.named(unit, countries)
                                    .map(code -> " (" + code + "?)")
                                    .orElse(""))
                    .toList();
            if (!others.isEmpty()) {
                notes.add("Units that are no ISO 3166-1 alpha-3 code of a country are ranked beside those that are: "
                        + cut(others) + ".");
            }
        }
        return notes;
    }

    private static String cut(List<String> named) {
        String shown = named.stream().limit(MOST).collect(Collectors.joining(", "));
        return named.size() > MOST ? shown + " and " + (named.size() - MOST) + " more" : shown;
    }
}
