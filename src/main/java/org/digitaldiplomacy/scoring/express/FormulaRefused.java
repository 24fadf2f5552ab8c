package org.digitaldiplomacy.scoring.express;

import org.jspecify.annotations.Nullable;

/** Refusal of a formula that cannot be read, with the place where it breaks. */
public final class FormulaRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int at;
    private final String found;
    private final String expected;
    private final @Nullable String closest;

    /**
     * @param at place in the formula, from 0
     * @param closest the known name that the one found resembles most
     */
    FormulaRefused(int at, String found, String expected, @Nullable String closest) {
        super("character " + (at + 1) + " of the formula: found " + found + ", expected " + expected
                + (closest == null ? "" : "; did you mean '" + closest + "'?"));
        this.at = at;
        this.found = found;
        this.expected = expected;
        this.closest = closest;
    }

    FormulaRefused(int at, String found, String expected) {
        this(at, found, expected, null);
    }

    public int at() {
        return at;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }

    /** Null where no known name is close. */
    public @Nullable String closest() {
        return closest;
    }
}
