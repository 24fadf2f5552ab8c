package org.digitaldiplomacy.search;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Set;

/**
 * Words that help to find an entry without being its name: its country's names, its kind, its city.
 *
 * @param words each word by itself
 */
public record Context(Kind kind, Set<String> words) {

    /** Relation of the words to the entry. */
    public enum Kind {
        KIND(0.95),
        OWNER(0.95),
        PLACE(0.8),
        HOST(0.5),
        DESCRIPTION(0.5);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        /** Worth of a word found here against one found in the name. */
        double weight() {
            return weight;
        }
    }

    public Context {
        words = Set.copyOf(words);
    }

    public static Context of(Kind kind, Collection<String> texts) {
        return new Context(
                kind,
                texts.stream()
                        .flatMap(text -> Folded.of(text).telling().stream())
                        .map(Folded.Word::folded)
                        .collect(toSet()));
    }
}
