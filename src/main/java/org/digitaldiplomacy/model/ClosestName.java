package org.digitaldiplomacy.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a misspelt one was probably meant to be. */
public final class ClosestName {

    private static final int LONGEST = 80;
    private static final int MOST = 20_000;
    private static final int BEGINNING = 3;

    private ClosestName() {}

    /**
     * The known name with the fewest edits, if a third of the letters or fewer differ; else the shortest one that begins with
     * the name. Among equals the first in the alphabet.
     */
    public static Optional<String> to(String name, Collection<String> known) {
        if (name.length() > LONGEST || known.size() > MOST) {
            return Optional.empty();
        }
        return byEdits(name, known).or(() -> byBeginning(name, known));
    }

    private static Optional<String> byBeginning(String name, Collection<String> known) {
        return known.stream()
                .filter(k -> name.length() >= BEGINNING && k.regionMatches(true, 0, name, 0, name.length()))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static Optional<String> byEdits(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String closest = null;
        int fewest = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) > fewest) {
                continue;
            }
            int edits = edits(wanted, candidate.toLowerCase(Locale.ROOT));
            if (edits < fewest || (edits == fewest && closest != null && candidate.compareTo(closest) < 0)) {
                fewest = edits;
                closest = candidate;
            }
        }
        return Optional.ofNullable(closest);
    }

    /** Hint for an unknown name: the closest known one, or all of them. */
    public static String hint(String name, Collection<String> known) {
        return to(name, known).map(close -> "did you mean '" + close + "'?").orElse("expected one of " + known + ".");
    }

    /** Letters to insert, delete, replace, or swap with their neighbour. */
    public static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, edits[i - 2][j - 2] + 1) : cheapest;
    }
}
