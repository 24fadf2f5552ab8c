package org.digitaldiplomacy.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Ranks accounts that a store found by their handles. */
public final class Handles {

    private static final double INFIX = 0.18;
    private static final double BY_LENGTH = 0.1;
    private static final double NEAR = 0.3;

    private static final int SHORTEST_MISSPELT = 4;
    private static final int LONGEST_MISSPELT = 30;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private Handles() {}

    /** Handles that a text may stand for with one typing error: a letter too many, too few, wrong, or swapped. */
    public static Set<String> misspelt(Query query) {
        String typed = query.squeezed();
        Set<String> meant = new HashSet<>();
        if (typed.length() < SHORTEST_MISSPELT || typed.length() > LONGEST_MISSPELT) {
            return meant;
        }
        for (int i = 0; i <= typed.length(); i++) {
            String before = typed.substring(0, i);
            String rest = typed.substring(i);
            LETTERS.chars().forEach(letter -> meant.add(before + (char) letter + rest));
            if (!rest.isEmpty()) {
                String after = rest.substring(1);
                meant.add(before + after);
                LETTERS.chars().forEach(letter -> meant.add(before + (char) letter + after));
            }
            if (rest.length() > 1) {
                meant.add(before + rest.charAt(1) + rest.charAt(0) + rest.substring(2));
            }
        }
        return meant;
    }

    /**
     * The candidates that fit, the best first: with the text in their handle, or else with typing errors.
     *
     * @param handle of a candidate
     */
    public static <T> List<Hit<T>> rank(List<T> candidates, Function<T, String> handle, Query query) {
        List<Entry<T>> entries = candidates.stream()
                .map(candidate ->
                        new Entry<>(candidate, 0, List.of(Name.of(handle.apply(candidate), Name.Role.HANDLE))))
                .toList();
        List<Hit<T>> written = ranked(entries.stream().flatMap(entry -> written(entry, query).stream()));
        return written.isEmpty() ? ranked(entries.stream().flatMap(entry -> near(entry, query).stream())) : written;
    }

    private static <T> List<Hit<T>> ranked(Stream<Hit<T>> hits) {
        return hits.sorted(Comparator.<Hit<T>>comparingDouble(Hit::score).reversed())
                .toList();
    }

    private static <T> Optional<Hit<T>> written(Entry<T> entry, Query query) {
        Name handle = entry.names().get(0);
        Optional<Hit<T>> fitting = new Fitting<>(
                        entry,
                        query,
                        "",
                        query.words().stream().map(word -> Surrounding.NONE).toList())
                .own();
        return fitting.or(() -> handle.squeezed().contains(query.squeezed())
                ? Optional.of(new Hit<>(entry, INFIX + BY_LENGTH * share(handle, query), Hit.Fit.WORDS, handle, query))
                : Optional.empty());
    }

    private static <T> Optional<Hit<T>> near(Entry<T> entry, Query query) {
        Name handle = entry.names().get(0);
        int errors = Spelling.errors(
                query.squeezed(),
                Spelling.letters(query.squeezed()),
                handle.squeezed(),
                Spelling.letters(handle.squeezed()));
        return errors < 0
                ? Optional.empty()
                : Optional.of(new Hit<>(
                        entry,
                        NEAR / errors,
                        Hit.Fit.NEAR,
                        handle,
                        new Query(List.of(handle.squeezed()), handle.squeezed())));
    }

    private static double share(Name handle, Query query) {
        return (double) query.squeezed().length() / handle.squeezed().length();
    }
}
