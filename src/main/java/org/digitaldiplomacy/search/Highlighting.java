package org.digitaldiplomacy.search;

import java.util.ArrayList;
import java.util.List;
import org.digitaldiplomacy.search.Hit.Highlight;

/** Finds the stretches of a name that a text matches. */
final class Highlighting {

    private Highlighting() {}

    static List<Highlight> of(Name name, Query query) {
        List<Folded.Word> words = Folded.of(name.text()).words();
        boolean fromTheStart = name.squeezed().startsWith(query.squeezed());
        return fromTheStart ? beginning(name, words, query) : wordByWord(name, words, query);
    }

    private static List<Highlight> beginning(Name name, List<Folded.Word> words, Query query) {
        int left = query.squeezed().length();
        int start = -1;
        for (Folded.Word word : words) {
            if (!isCounted(word, words)) {
                continue;
            }
            start = start < 0 ? word.start() : start;
            if (word.folded().length() >= left) {
                return List.of(new Highlight(start, end(name.text(), word, left)));
            }
            left -= word.folded().length();
        }
        return List.of();
    }

    /** A leading article is no part of the squeezed name. */
    private static boolean isCounted(Folded.Word word, List<Folded.Word> words) {
        return words.size() == 1 || !word.equals(words.get(0)) || !word.folded().equals("the");
    }

    private static List<Highlight> wordByWord(Name name, List<Folded.Word> words, Query query) {
        List<Highlight> found = new ArrayList<>();
        for (Folded.Word word : words) {
            query.words().stream()
                    .filter(sought -> word.folded().startsWith(sought))
                    .mapToInt(String::length)
                    .max()
                    .ifPresent(length -> found.add(new Highlight(word.start(), end(name.text(), word, length))));
        }
        return found;
    }

    /** End of the first letters of a word, in the text: one letter there may be several folded ones, and the reverse. */
    private static int end(String text, Folded.Word word, int letters) {
        if (letters >= word.folded().length()) {
            return word.end();
        }
        int folded = 0;
        int at = word.start();
        while (at < word.end() && folded < letters) {
            int codePoint = text.codePointAt(at);
            folded += Folded.folded(codePoint).length();
            at += Character.charCount(codePoint);
        }
        return Math.min(at, word.end());
    }
}
