package org.digitaldiplomacy.search;

import java.util.List;

/**
 * An entry that fits a text.
 *
 * @param score from 0 to 1, the better the higher; comparable across kinds of entries
 * @param name that fits best
 * @param query as it fits: with typing errors mended
 */
public record Hit<T>(Entry<T> entry, double score, Fit fit, Name name, Query query) {

    /** How a text fits a name, the best first. */
    public enum Fit {
        CODE,
        NAME,
        ALIAS,
        PREFIX,
        WORDS,
        NEAR
    }

    /** A stretch of the name's text, in UTF-16 code units: {@code text.substring(start, end)}. */
    public record Highlight(int start, int end) {}

    /** Stretches of the name that the text matches, in their order; none where only its context does. */
    public List<Highlight> highlights() {
        return Highlighting.of(name, query);
    }

    Hit<T> near(double nearness) {
        return new Hit<>(entry, nearness * score, Fit.NEAR, name, query);
    }
}
