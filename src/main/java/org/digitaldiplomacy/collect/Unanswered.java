package org.digitaldiplomacy.collect;

/** Why an account could not be measured, in words that follow its name. */
public class Unanswered extends Exception {

    private static final long serialVersionUID = 1;

    public Unanswered(String why) {
        super(why);
    }

    /** Why, never null. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
