package org.digitaldiplomacy.draw;

/** A drawing that cannot be made as asked. The message is a sentence for whoever asked: what was found, and expected. */
public final class Undrawable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isAbsent;

    private Undrawable(boolean isAbsent, String message) {
        super(message, null, false, false);
        this.isAbsent = isAbsent;
    }

    static Undrawable wrong(String sentence) {
        return new Undrawable(false, sentence);
    }

    static Undrawable absent(String sentence) {
        return new Undrawable(true, sentence);
    }

    /** Whether what it would show is not there, rather than asked for in the wrong way. */
    public boolean isAbsent() {
        return isAbsent;
    }
}
