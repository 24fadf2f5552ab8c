package org.digitaldiplomacy.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one was probably meant to be. */
final class ClosestName {

    private ClosestName() {}

    /**
     * @return the known name that begins with the one given, or else the one with the fewest edits, if they are at most
     *     half of the letters
     */
    static Optional<String> to(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(k -> wanted.length() > 2 && k.toLowerCase(Locale.ROOT).startsWith(wanted))
                .min(Comparator.<String>comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .or(() -> known.stream()
                        .min(Comparator.<String>comparingInt(k -> edits(wanted, k.toLowerCase(Locale.ROOT)))
                                .thenComparing(Comparator.naturalOrder()))
                        .filter(k -> edits(wanted, k.toLowerCase(Locale.ROOT))
                                <= Math.max(wanted.length(), k.length()) / 2));
    }

    /** Levenshtein's distance: how many letters to insert, delete or replace. */
    static int edits(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
