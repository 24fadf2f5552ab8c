package org.digitaldiplomacy.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text in the form in which spellings of one name meet: without case, accents, apostrophes and punctuation.
 *
 * @param words in their order; each ideograph is a word of its own
 */
public record Folded(List<Word> words) {

    /** Words that tell nothing apart; ignored unless a text has no others. */
    private static final Set<String> SMALL = Set.of(
            "the", "of", "and", "to", "in", "at", "for", "de", "la", "le", "les", "l", "d", "el", "los", "las", "du",
            "des", "del", "et", "en", "y", "der", "die", "das", "und", "do", "da");

    private static final Map<String, String> SPELT_OUT =
            Map.of("st", "saint", "ste", "saint", "sainte", "saint", "mt", "mount", "vs", "versus");

    /** Letters that Unicode does not decompose. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("ŧ", "t"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ə", "e"),
            Map.entry("ς", "σ"),
            Map.entry("ة", "ه"),
            Map.entry("ى", "ي"),
            Map.entry("ی", "ي"),
            Map.entry("ک", "ك"),
            Map.entry("ـ", ""));

    private static final String APOSTROPHES = "'’‘ʻʼʹ`´′＇\u200c\u200d\u00ad";
    private static final int FIRST_FLAG_LETTER = 0x1F1E6;
    private static final int LAST_FLAG_LETTER = 0x1F1FF;

    private static final @Nullable String[] KNOWN = new String[0x10000];

    public Folded {
        words = List.copyOf(words);
    }

    /** A word with its place in the text that it was read from. */
    public record Word(String folded, int start, int end) {}

    public static Folded of(String text) {
        return new Reader(text).read();
    }

    /** Words that matter: without articles and prepositions, unless there are no others. */
    List<Word> telling() {
        List<Word> telling =
                words.stream().filter(word -> !SMALL.contains(word.folded())).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** All words without the spaces between them, and without a leading article. */
    String squeezed() {
        StringBuilder squeezed = new StringBuilder();
        for (Word word : words) {
            if (!squeezed.isEmpty() || !word.folded().equals("the") || words.size() == 1) {
                squeezed.append(word.folded());
            }
        }
        return squeezed.toString();
    }

    /** Remembers what most letters fold to, since normalising takes its time; two threads may work out the same. */
    static String folded(int codePoint) {
        if (codePoint >= KNOWN.length) {
            return workedOut(codePoint);
        }
        String known = KNOWN[codePoint];
        if (known == null) {
            known = workedOut(codePoint);
            KNOWN[codePoint] = known;
        }
        return known;
    }

    private static String workedOut(int codePoint) {
        if (codePoint < 0x80) {
            return String.valueOf((char) Character.toLowerCase(codePoint));
        } else if (codePoint >= FIRST_FLAG_LETTER && codePoint <= LAST_FLAG_LETTER) {
            return String.valueOf((char) ('a' + codePoint - FIRST_FLAG_LETTER));
        }
        String apart = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        apart.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, letter))
                .forEach(folded::append);
        return folded.toString();
    }

    private static final class Reader {

        private final String text;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int start;
        private int sinceDot;

        Reader(String text) {
            this.text = text;
        }

        Folded read() {
            int at = 0;
            while (at < text.length()) {
                int codePoint = text.codePointAt(at);
                int next = at + Character.charCount(codePoint);
                take(codePoint, at, next);
                at = next;
            }
            end(at);
            return new Folded(words);
        }

        private void take(int codePoint, int at, int next) {
            if (isPart(codePoint)) {
                if (Character.isIdeographic(codePoint)) {
                    end(at);
                }
                if (word.isEmpty()) {
                    start = at;
                }
                word.append(folded(codePoint));
                sinceDot++;
                if (Character.isIdeographic(codePoint)) {
                    end(next);
                }
            } else if (!isSilent(codePoint) && !isOfAbbreviation(codePoint)) {
                end(at);
            }
        }

        private static boolean isPart(int codePoint) {
            return Character.isLetterOrDigit(codePoint)
                    || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                    || (codePoint >= FIRST_FLAG_LETTER && codePoint <= LAST_FLAG_LETTER);
        }

        /** An apostrophe within a word, but not after a single letter: d'Ivoire is two words. */
        private boolean isSilent(int codePoint) {
            return (APOSTROPHES.indexOf(codePoint) >= 0 && word.length() > 1)
                    || Character.getType(codePoint) == Character.NON_SPACING_MARK;
        }

        /** The dots of U.S.A., which part no words. */
        private boolean isOfAbbreviation(int codePoint) {
            boolean ofAbbreviation = codePoint == '.' && sinceDot == 1;
            sinceDot = 0;
            return ofAbbreviation;
        }

        private void end(int at) {
            if (!word.isEmpty()) {
                String folded = word.toString();
                words.add(new Word(SPELT_OUT.getOrDefault(folded, folded), start, at));
            }
            word.setLength(0);
            sinceDot = 0;
        }
    }
}
