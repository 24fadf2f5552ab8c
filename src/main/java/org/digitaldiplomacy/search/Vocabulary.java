package org.digitaldiplomacy.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Sorted words with the numbers of what they stand for. A number may stand for a common word or for a rare one. */
final class Vocabulary {

    private static final int MOST_CORRECTIONS = 6;

    private final String[] words;
    private final long[] letters;
    private final boolean[] common;
    private final int[][] numbers;

    private Vocabulary(Map<String, Posting> postings) {
        words = postings.keySet().stream().sorted().toArray(String[]::new);
        letters = new long[words.length];
        common = new boolean[words.length];
        numbers = new int[words.length][];
        for (int i = 0; i < words.length; i++) {
            Posting posting = Objects.requireNonNull(postings.get(words[i]));
            letters[i] = Spelling.letters(words[i]);
            common[i] = posting.common;
            numbers[i] = posting.numbers.build().distinct().toArray();
        }
    }

    /** Numbers of all words with this beginning. */
    BitSet beginningWith(String beginning) {
        BitSet found = new BitSet();
        for (int i = first(beginning); i < words.length && words[i].startsWith(beginning); i++) {
            for (int number : numbers[i]) {
                found.set(number);
            }
        }
        return found;
    }

    /** Numbers of this very word. */
    BitSet of(String word) {
        BitSet found = new BitSet();
        int i = first(word);
        if (i < words.length && words[i].equals(word)) {
            for (int number : numbers[i]) {
                found.set(number);
            }
        }
        return found;
    }

    boolean knowsBeginning(String beginning) {
        int i = first(beginning);
        return i < words.length && words[i].startsWith(beginning);
    }

    /** Words with the fewest typing errors, among the common ones or among all. */
    Corrections corrections(String typed, boolean amongAll) {
        IntPredicate wanted = i -> amongAll || common[i];
        long typedLetters = Spelling.letters(typed);
        List<String> closest = new ArrayList<>();
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < words.length; i++) {
            int errors = wanted.test(i) ? Spelling.errors(typed, typedLetters, words[i], letters[i]) : -1;
            if (errors >= 0 && errors < fewest) {
                fewest = errors;
                closest.clear();
            }
            if (errors == fewest && closest.size() < MOST_CORRECTIONS) {
                closest.add(words[i]);
            }
        }
        return new Corrections(closest, closest.isEmpty() ? 0 : fewest);
    }

    private int first(String beginning) {
        int i = Arrays.binarySearch(words, beginning);
        return i >= 0 ? i : -i - 1;
    }

    /** @param errors in each of the words */
    record Corrections(List<String> words, int errors) {}

    private static final class Posting {
        private final IntStream.Builder numbers = IntStream.builder();
        private boolean common;
    }

    static final class Builder {

        private final Map<String, Posting> postings = new HashMap<>();

        void add(String word, int number, boolean common) {
            Posting posting = postings.computeIfAbsent(word, w -> new Posting());
            posting.numbers.add(number);
            posting.common |= common;
        }

        Vocabulary build() {
            return new Vocabulary(postings);
        }
    }
}
