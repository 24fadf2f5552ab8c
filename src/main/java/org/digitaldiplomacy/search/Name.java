package org.digitaldiplomacy.search;

import java.util.List;
import java.util.Set;

/**
 * A name by which an entry is found.
 *
 * @param text as people write it
 * @param languages of a foreign name, as two or three letters; empty for a name that counts in all languages
 * @param words that tell it from others
 * @param squeezed all its letters, without spaces
 */
public record Name(String text, Role role, Set<String> languages, List<String> words, String squeezed) {

    /** How much it says to find an entry by a name of this role, the best first. */
    public enum Role {
        CODE(1),
        NAME(0.95),
        ALIAS(0.9),
        FOREIGN(0.88),
        FORMER(0.87),
        DEMONYM(0.85),
        PLACE(0.84),
        HANDLE(0.83);

        private final double exact;

        Role(double exact) {
            this.exact = exact;
        }

        /** Score of a text that is this name. */
        double exact() {
            return exact;
        }
    }

    public Name {
        languages = Set.copyOf(languages);
        words = List.copyOf(words);
    }

    public static Name of(String text, Role role) {
        return foreign(text, role, Set.of());
    }

    static Name foreign(String text, Role role, Set<String> languages) {
        Folded folded = Folded.of(text);
        return new Name(
                text,
                role,
                languages,
                folded.telling().stream().map(Folded.Word::folded).toList(),
                folded.squeezed());
    }

    /** Role to a reader of this language, whose own names come before those of others. */
    Role role(String language) {
        return role == Role.FOREIGN && languages.contains(language) ? Role.NAME : role;
    }

    int letters() {
        return words.stream().mapToInt(String::length).sum();
    }
}
