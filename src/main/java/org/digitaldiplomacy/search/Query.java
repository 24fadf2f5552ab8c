package org.digitaldiplomacy.search;

import java.util.List;

/**
 * A text to look for, folded.
 *
 * @param words that matter, at most {@value #MOST_WORDS}
 * @param squeezed all its letters, without spaces
 */
public record Query(List<String> words, String squeezed) {

    private static final int MOST_WORDS = 16;

    public Query {
        words = List.copyOf(words);
    }

    public static Query of(String text) {
        Folded folded = Folded.of(text);
        return new Query(
                folded.telling().stream()
                        .limit(MOST_WORDS)
                        .map(Folded.Word::folded)
                        .toList(),
                folded.squeezed());
    }

    /** Whether the text has no letter or digit. */
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
