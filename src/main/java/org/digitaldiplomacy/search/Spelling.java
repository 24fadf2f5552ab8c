package org.digitaldiplomacy.search;

import org.digitaldiplomacy.model.ClosestName;

/** Counts typing errors between folded words, and says how many are forgiven: one, or two in longer words. */
final class Spelling {

    private static final int LONGEST = 60;

    private Spelling() {}

    /** Letters to insert, delete, replace or swap; -1 for more than are forgiven. */
    static int errors(String typed, long typedLetters, String known, long knownLetters) {
        int forgiven = forgiven(typed, known);
        if (forgiven == 0
                || Math.abs(typed.length() - known.length()) > forgiven
                || Long.bitCount(typedLetters & ~knownLetters) > forgiven
                || Long.bitCount(knownLetters & ~typedLetters) > forgiven) {
            return -1;
        }
        int errors = ClosestName.edits(typed, known);
        return errors > forgiven ? -1 : errors;
    }

    private static int forgiven(String typed, String known) {
        int shorter = Math.min(typed.length(), known.length());
        int longer = Math.max(typed.length(), known.length());
        if (shorter < 3 || longer < 4 || longer > LONGEST) {
            return 0;
        }
        return shorter >= 5 && longer >= 6 && typed.charAt(0) == known.charAt(0) ? 2 : 1;
    }

    /** A bit for each letter that occurs: words far apart in these need no further comparison. */
    static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << (word.charAt(i) & 63);
        }
        return letters;
    }
}
