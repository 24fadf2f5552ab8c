package org.digitaldiplomacy.refresh;

/** Refusal of a connector to give anything: place, line, column, what was found there and what was expected. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    public Refused(String why) {
        super(why);
    }

    /** Why, never null. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
